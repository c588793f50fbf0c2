/** Slips of the finger and sounds, each with the word that is meant. */
const slips: readonly (readonly [RegExp, string])[] = [
  [/(\p{L})\1{2,}/gu, '$1$1'],
  [/\b(?:cnat|cnt|can;t|cant't|cna't|caant|cann?ot)\b/g, "can't"],
  [
    /\b(?:chst|cheast|chets|chesst|chect|ches|cest|chestt|chset|chesy)(?= (?:pain|pian|hurt|tight|pressure|is))/g,
    'chest',
  ],
  [/(?<=\bchest )(?:pian|pians|pane|panes|payn|pan|pin|paiin|apin)\b/g, 'pain'],
  [/\b(?:hart|haert|hear|heatr|hrt)[ -]?(?=att?ac?k)/g, 'heart '],
  [/\bheart ?(?:atack|attac|atac|attck|attak|attackk|atatck)s?\b/g, 'heart attack'],
  [/(?<=\b(?:having|had|has|have) an? )(?:stoke|strok|stroak|storke)\b/g, 'stroke'],
  [/\b(?:brethe|breth|breeth|breathh|braethe|brathe|breahte|bretahe|breate|breahe)\b/g, 'breathe'],
  [/\b(?:breathng|brething|breatheing|breathin|breahting|brathing)\b/g, 'breathing'],
  [/\b(?:myslef|mysef|mself|mysefl|myselv|meself|my slef)\b/g, 'myself'],
  [/\b(?:kil|killl|kll|kiil|kikl)(?= my ?self)/g, 'kill'],
  [/\b(?:wnat|watn|wanto|wnt|wan)(?= (?:to|2))/g, 'want'],
  [/\b(?:to|too|2) (?:dei|diee|dye)\b/g, 'to die'],
  [/\b(?:kiero|qiero|quero|qiuero|quieor|keiro|quierro)\b/g, 'quiero'],
  [/\bke\b/g, 'que'],
  [/\b(?:suisid|suicd|suciid|suacid|sucid|suicudi|suiced)(?=\w)/g, 'suicid'],
  [/\b(?:respira|respirr|respiar|resprar|respiral|rrespirar)(?<=\bno (?:puedo|puede) \w+)\b/g, 'respirar'],
  [/\b(?:siez|siezing|seezing|seasing)\b/g, 'seizing'],
];
/** Long words of danger that hardly anything else is like. */
const known =
  'breathing unconscious unresponsive overdose overdosed suicide suicidal seizure bleeding choking collapsed fainted allergic reaction ambulance emergency contractions swallowed attack stroke sangrando desmayo inconsciente sobredosis pastillas infarto derrame convulsiones contracciones ambulancia respirar ahogando golpeando'.split(
    ' ',
  );
/** Words of their own, which only look like one of those. */
const others = new Set(
  'contraction cooking chocking breeding bleeping bleeding choosing choking strike strikes strokes stroked stoke stroll strove painted tainted attacks attach attract attache reactions emergence overdue allergies seizures ambulances ambulantes pastilla infartos derrames desmaya sangrado respira respiras respiro attached collapse collapses reaccion reacciona reaccionar reacciones feinted fasted swallows checking'.split(
    ' ',
  ),
);

/** A plain text with the misspelt words of danger put right, so that `chst pain` and `suicde` are seen. */
export function mendDangerWords(said: string): string {
  const mended = slips.reduce((line, [slip, word]) => line.replace(slip, word), said);
  return mended.replace(/[a-z]{6,}/g, (word) => (others.has(word) ? word : (likeness(word) ?? word)));
}

const likeness = (word: string): string | undefined =>
  known.includes(word) ? word : known.find((one) => one[0] === word[0] && isOneSlip(word, one));

/** Whether one letter is missing, too many, another, or changed places with its neighbour. */
function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let back = 0;
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++;
  const [inA, inB] = [a.slice(from, a.length - back), b.slice(from, b.length - back)];
  if (inA.length <= 1 && inB.length <= 1) return true;
  return inA.length === 2 && inB.length === 2 && inA[0] === inB[1] && inA[1] === inB[0];
}
