import { plain } from './plain.js';

const who =
  /^(?:(?:hi|hello|hey|wait|so|and|but|ok|hola|oiga|oye|espere|y|pero|perdon)[, ]+)*(?:(?:are you|r u|is this|is it|am i (?:talking|speaking|chatting|writing) (?:to|with)|do i (?:talk|speak) (?:to|with)|you are|you're) (?:(?:just|really|actually|like|a|an|the|real|live|actual|some|human) )*(?:person|human(?: being)?|bot|chat ?bot|robot|machine|computer|ai|program|somebody|someone|real|automated)(?: (?:person|or (?:a )?\w+(?: \w+)?|right))?|who (?:are you|am i (?:talking|speaking|chatting) (?:to|with)|made you|built you|created you|is this)|what are you|(?:eres|es usted|usted es|sos|es esto|esto es|estoy (?:hablando|chateando|platicando) con|hablo con) (?:(?:un|una|algun|alguna|de verdad) )*(?:persona|human[oa]|robot|bot|maquina|computadora|programa|alguien|ser humano)(?: (?:real|de verdad|de carne y hueso|o (?:un |una )?\w+))?|(?:quien|que) (?:eres|es usted|sos)|(?:con quien (?:estoy hablando|hablo))|quien (?:te|lo) (?:hizo|creo|programo))$/;

/** Whether somebody asks who or what they are talking to. */
export const asksWho = (text: string): boolean => text.length <= 80 && who.test(plain(text).replace(/[?!., ]+$/, ''));
