import { useTranslation } from '../i18n/useTranslation.ts';
import { useCoverage } from '../ui/useCoverage.ts';

/** What was told by the day that the reader looks back to: it has to be counted, so that it comes with what counts it. */
export function KnownCoverage() {
  const { t } = useTranslation();
  return useCoverage() ?? t('ui.loading');
}
