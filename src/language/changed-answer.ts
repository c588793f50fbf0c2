import { plain } from './plain.js';

const lead =
  /^(?:(?:no|nope|wait|sorry|actually|oops|hold on|well|i (?:mean|meant|said|want|need|would like)|i'd (?:like|rather)|make (?:it|that)|let'?s (?:do|say|make it)|it'?s|its|it (?:should|must) be|(?:it )?should be|change (?:it|that) to|rather|only|just|but|and|for|si|perdon|espere?|mejor|quise decir|queria decir|digo|dije|mas bien|que sean?|solo|solamente|nada mas|en realidad|es|son|era|eran|pero|pongal[eo]|pon|ponga|cambiel[oa] a|quiero|prefiero)(?:[,.:; ]+|$))+/;
const tail = /(?:[, ]+(?:instead|only|please|then|mejor|por favor|porfa|nada mas|solamente|solo|en vez))+$/;

/** An answer without what only says that it takes another one's place: "no, I meant 6 months instead" is "6 months". */
export const withoutCorrection = (text: string): string => plain(text).replace(lead, '').replace(tail, '').trim();

const place =
  /^(?:(?:the|la|el|las|los|number|option|numero|opcion) )*(?:#?\d{1,3}|one|two|three|four|first|second|third|last|1st|2nd|3rd|un[oa]|dos|tres|cuatro|primer[oa]?|segund[oa]|tercer[oa]?|ultim[oa])(?: (?:one|cosas?))?$/;

/** Whether an answer may be no more than a place in a list: "2", "the second one", "las dos". */
export const isPlace = (text: string): boolean => {
  const said = plain(text);
  return said === '' || place.test(said);
};
