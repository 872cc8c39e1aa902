import type { CueMention, SentenceMentions } from '../mentions.ts';

/** Nouns of speech and impersonal verbs: whose words they are stands behind them ("говорится в сообщении МИД"). */
export const formal =
  /^(сказано|адзначаецца|зазначається|отмечается|говорится|йдеться|ідеться|идется|гаворіцца|сообщени|заявлени|повідомленн|заяві|паведамленн|сообщается|statement|readout)/;
const impersonal = /(лося|лось|ється|ается|яется|ется|лася|ляется|водзіцца|цца|ено)$/;
const weak =
  /^(thanked|urged|called|welcomed|promised|pledged|accused|asked|expressed|rejected|dismissed|described|denied|thinks|believes|considers|поблагодар|обвинил|согласил|проинформ|поделил|передал|передала|передав|переда|отказал|ожидает|рассчитыва|потребовал|отверг|заверил|обратил|выступил|сослал|подяк|поінформ|звинуват|очіку|вимага|падзяк|паабяц|абвінавац|віказ|розрахову|цитир|попросил|попросив|папрасі|предложил|предложи|запропон|прапанав)/;
const participle =
  /^(отвечая|отвечающ|беседуя|комментируя|говоря|коментуючи|відповідаючи|говорячи|каментуючі|адказваючі|speaking|saying|asking)$/;
const negation =
  /^(не|ні|ни|ня|not|never|without|no|nor|cannot|declined|refused|отказался|отказалась|отказались|відмовився|відмовилась|відмовилися|адмовіуса)$/;
const content = /^(что|що|што|that|как|як|чтобы|щоб|каб|to)$/;

/**
 * The verbs and phrases of speech that tell who speaks: none inside a quotation, none denied ("did not confirm"), none told of within another's
 * words ("X said that Y promised"); a verb that may be no speech at all ("thanked", "призвал") only with the words it brings.
 */
export function spokenCues(sentence: SentenceMentions): CueMention[] {
  const all = sentence.cues.filter((cue) => cue.cue === 'say' || cue.cue === 'accordingTo');
  const phrases = all.filter((cue) => cue.cue === 'accordingTo');
  const own = all.filter(
    (cue) => cue.cue === 'accordingTo' || !phrases.some((one) => cue.from >= one.from && cue.from < one.to),
  );
  const outside = own.filter((cue) => !sentence.quoted[cue.from]);
  const finite = outside.filter((cue) => cue.cue === 'accordingTo' || speaks(sentence, cue));
  const kept = finite.length > 0 ? finite : outside.filter((cue) => sentence.keys[cue.from] === 'saying');
  const matrix = kept.find((cue) => cue.cue === 'say' && !formal.test(sentence.keys[cue.to - 1] ?? ''));
  return matrix ? kept.filter((cue) => cue === matrix || !embedded(sentence, matrix, cue)) : kept;
}

function speaks(sentence: SentenceMentions, cue: CueMention): boolean {
  const { keys } = sentence;
  const own = keys[cue.from] ?? '';
  const last = keys[cue.to - 1] ?? '';
  if (participle.test(own)) return false;
  if (cue.to - cue.from === 1 && impersonal.test(own) && !formal.test(last)) return false;
  if (
    keys
      .slice(Math.max(0, cue.from - 2), cue.from)
      .some((key) => negation.test(key) || key.endsWith("n't")) &&
    !negation.test(own)
  )
    return false;
  return !weak.test(own) || brings(sentence, cue);
}

/** Words of speech follow: a quotation, or a clause that opens with "that". */
function brings(sentence: SentenceMentions, cue: CueMention): boolean {
  if (sentence.quoted.some((one) => one === 1)) return true;
  if (
    / (в свою очередь|со своей стороны|своєю чергою|у свою чергу|зі свого боку|са свайго боку|у сваю чаргу|for his part|for her part|in turn) /.test(
      ` ${sentence.keys.join(' ')} `,
    )
  )
    return true;
  return sentence.keys
    .slice(cue.to, cue.to + 8)
    .some((key, i, all) => content.test(key) && (key === 'that' || key === 'to' || all[i - 1] === ','));
}

/** "…, two officials said.", "…, сообщил МИД": the teller of the whole, behind its last comma. */
function closing(sentence: SentenceMentions, cue: CueMention): boolean {
  const comma = sentence.keys.lastIndexOf(',', cue.from - 1);
  if (comma < 0 || cue.from - comma > 8) return false;
  return (
    !sentence.keys.slice(comma + 1, cue.from).some((key) => content.test(key)) &&
    !sentence.keys.slice(cue.to).some((key) => content.test(key) && key !== 'to' && key !== 'as')
  );
}

/** English leaves "that" out: "the ministry said Rubio had stressed". */
function toldAtOnce(sentence: SentenceMentions, matrix: CueMention, cue: CueMention): boolean {
  if (!/^[a-z]/.test(sentence.keys[matrix.from] ?? '')) return false;
  const told = sentence.actors.find(
    (actor) => actor.from >= matrix.to && actor.from - matrix.to <= 2 && actor.to <= cue.from,
  );
  return (
    told !== undefined &&
    !sentence.keys.slice(matrix.to, cue.from).some((key) => /^(,|and|but|–|;|while)$/.test(key))
  );
}

/** The second verb stands in what the first tells: behind ", that", before a dash or a quotation brings the teller back. */
function embedded(sentence: SentenceMentions, matrix: CueMention, cue: CueMention): boolean {
  if (cue.cue === 'accordingTo' || cue.from < matrix.to || closing(sentence, cue)) return false;
  if (toldAtOnce(sentence, matrix, cue)) return true;
  const between = sentence.keys.slice(matrix.to, cue.from);
  const opens = between.findIndex(
    (key, i) => (/^(что|що|што|будто|якобы|нібито)$/.test(key) && between[i - 1] === ',') || key === 'that',
  );
  if (opens < 0) return false;
  const rest = between.slice(opens + 1);
  return (
    !rest.some((key) => /^[–;"»”:]$/.test(key)) &&
    !rest.some(
      (key, i) => key === ',' && /^(и|і|та|а|але|но|but|and|also|–|как|як)$/.test(rest[i + 1] ?? ''),
    ) &&
    !/^(и|і|та|й|and)$/.test(sentence.keys[cue.from - 1] ?? '')
  );
}
