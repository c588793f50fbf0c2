/** A part of the body, or a thing done to one, as people name a bill by it: "the bill for my knee". */
export interface BodyPart {
  /** Plain words of people and of bills, both languages; source of an expression. */
  said: string;
  /** Its name in plain words. */
  name: RegExp;
  /** The care that a bill (English or Spanish, plain) may be called by instead. */
  care?: RegExp;
}

const bones = 'orthop|ortop';
const part = (said: string, care?: string): BodyPart => ({
  said,
  name: new RegExp(`(?<!\\p{L})(?:${said})(?!\\p{L})`, 'u'),
  ...(care === undefined ? {} : { care: new RegExp(`(?<!\\p{L})(?:${care})`, 'u') }),
});

export const bodyParts: readonly BodyPart[] = [
  part('knees?|rodillas?', bones),
  part('hips?|caderas?', bones),
  part('shoulders?|rotator cuff|hombros?', bones),
  part('back|spine|spinal|espalda|columna', `${bones}|chiropr|quiropr`),
  part('neck|cuello', `${bones}|chiropr|quiropr`),
  part('ankles?|tobillos?', `${bones}|podiat|podolog`),
  part('foot|feet|toes?|heels?|bunions?|pies?|talon|juanetes?', `${bones}|podiat|podolog`),
  part('legs?|piernas?', bones),
  part('arms?|elbows?|brazos?|codos?', bones),
  part('wrists?|hands?|fingers?|thumbs?|munecas?|manos?|dedos?|pulgar', bones),
  part('ribs?|bones?|costillas?|huesos?', bones),
  part('head|brain|cabeza|cerebro', 'neuro'),
  part('heart|corazon', 'cardio'),
  part('chest|lungs?|pecho|pulmon(?:es)?', 'pulmo|neumo'),
  part('stomach|belly|bowels?|estomago|barriga|panza|intestinos?', 'gastro'),
  part('kidneys?|rinon(?:es)?', 'nephro|nefro|urolog'),
  part('bladder|prostate|vejiga|prostata', 'urolog'),
  part('liver|gallbladder|gall bladder|higado|vesicula', 'gastro'),
  part('thyroid|tiroides', 'endocrin'),
  part('eyes?|ojos?', 'ophthal|optom|oftalm|vision'),
  part(
    'ears?|nose|throat|sinus(?:es)?|tonsils?|oidos?|orejas?|nariz|garganta|amigdalas|anginas',
    'otolaryng|otorrin|ent(?!\\p{L})',
  ),
  part('skin|moles?|face|piel|lunar(?:es)?|cara', 'dermat'),
  part('tooth|teeth|jaw|dientes?|muelas?|mandibula', 'dent|oral(?!\\p{L})'),
  part('breasts?|senos?', 'mammo|mamogr'),
  part('hernias?', 'surg|cirug'),
  part('appendix|apendice', 'surg|cirug'),
  part('strokes?|seizures?|concussion|migraines?|derrame|convulsion(?:es)?|migranas?', 'neuro'),
  part('pneumonia|bronchitis|asthma|covid|neumonia|bronquitis|asma', 'pulmo|neumo'),
  part('cancer|tumou?rs?|tumor(?:es)?', 'oncolog|chemo|quimio|radiation|radiot'),
  part('pregnancy|miscarriage|embarazo', 'matern|prenat|obstet|gyn|ginec'),
  part('fractures?|fracturas?|sprain|esguince', `${bones}|x-?ray|radiogr|emerg|urg`),
  part('accident|accidente|allergic reaction|burns?|quemaduras?', 'emerg|urg'),
  part('uterus|ovar(?:y|ies)|matriz|utero|ovarios?', 'gyn|ginec'),
];

/** Every name of a part; source of an expression over plain text. */
export const bodyPartSource = bodyParts.map(({ said }) => said).join('|');
