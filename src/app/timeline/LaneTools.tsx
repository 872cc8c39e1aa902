import { useState } from 'react';
import { useTranslation } from '../i18n/useTranslation.ts';
import { Button } from '../ui/Button.tsx';
import { useSpeech } from '../ui/useSpeech.ts';
import { LaneMenu } from './LaneMenu.tsx';
import { LanesDialog } from './LanesDialog.tsx';
import type { Lane } from './lanes.ts';
import { othersKey } from './lanes.ts';
import type { Arranging } from './useArranging.ts';
import { useArranging } from './useArranging.ts';
import type { Model } from './useModel.ts';

/** Under this many lanes their own menus do, unless one is hidden and must be found again. */
const listFrom = 8;

interface OpenLane {
  readonly key: string;
  readonly box: DOMRect;
}

/** What is open for arranging lanes, and how they stand. */
export interface Tools {
  readonly arranging: Arranging;
  readonly lane: OpenLane | null;
  readonly listed: boolean;
  /** how often the list was opened: it shows lanes by what is there now */
  readonly recount: number;
  readonly openMenu: (key: string, box: DOMRect) => void;
  readonly openList: () => void;
  readonly close: () => void;
  readonly closeList: () => void;
}

/** State of the lanes' menu and list. */
export function useLaneTools(): Tools {
  const arranging = useArranging();
  const [lane, setLane] = useState<OpenLane | null>(null);
  const [listed, setListed] = useState(false);
  const [recount, setRecount] = useState(0);
  return {
    arranging,
    lane,
    listed,
    recount,
    openMenu: (key, box) => setLane({ key, box }),
    openList: () => {
      setListed(true);
      setRecount(recount + 1);
    },
    close: () => setLane(null),
    closeList: () => setListed(false),
  };
}

/** The menu of one lane and the list of all, where they are open. */
export function LaneTools({ model, tools }: { model: Model; tools: Tools }) {
  const { arranging, lane, listed } = tools;
  return (
    <>
      {lane ? (
        <LaneMenu
          keys={model.all.map(({ key }) => key)}
          lane={lane.key}
          name={model.laneName(lane.key)}
          box={lane.box}
          arranging={arranging}
          onAll={tools.openList}
          onClose={tools.close}
        />
      ) : null}
      <LanesDialog
        lanes={model.all}
        nameOf={model.laneName}
        arranging={arranging}
        open={listed}
        onClose={tools.closeList}
      />
    </>
  );
}

/** Opens the list of lanes, and takes the last change of their order back. */
export function ArrangeButton({
  lanes,
  arranging,
  onOpen,
}: {
  lanes: number;
  arranging: Arranging;
  onOpen: () => void;
}) {
  const { t } = useTranslation();
  const { format } = useSpeech();
  const { arrangement, undo } = arranging;
  const count = arrangement.hidden.length;
  return (
    <>
      {lanes >= listFrom || count ? (
        <Button look="plain" onClick={onOpen}>
          {count
            ? t('timeline.arrange.openWith', { count, n: format.number(count) })
            : t('timeline.arrange.open')}
        </Button>
      ) : null}
      {undo ? (
        <Button look="plain" onClick={undo}>
          {t('filters.undo')}
        </Button>
      ) : null}
    </>
  );
}

/** More lanes, or fewer, where the least are drawn as one. */
export function MoreLanes({
  lanes,
  fewer,
  show,
}: {
  lanes: readonly Lane[];
  fewer: boolean;
  show: (by: 1 | -1) => void;
}) {
  const { t } = useTranslation();
  return (
    <>
      {lanes.some((lane) => lane.key.startsWith(othersKey)) ? (
        <Button look="plain" onClick={() => show(1)}>
          {t('timeline.more')}
        </Button>
      ) : null}
      {fewer ? (
        <Button look="plain" onClick={() => show(-1)}>
          {t('timeline.fewer')}
        </Button>
      ) : null}
    </>
  );
}
