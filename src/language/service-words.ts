/** A kind of care, as people and as bills call it. */
export interface Service {
  /** Plain words of people, both languages; sources of expressions. */
  said: readonly string[];
  /** How a bill's description (English or Spanish, plain) speaks of it. */
  billed: RegExp;
  /** Words that name a bill only next to a word for bill: "hospital" may be anything. */
  weak?: true;
}

const service = (said: string, billed: RegExp, weak?: true): Service => ({
  said: said.split('|'),
  billed,
  ...(weak ? { weak } : {}),
});

/** The most telling first. */
export const services: readonly Service[] = [
  service('urgent care|atencion urgente|cuidados? urgentes?', /urgent care|atencion urgente/),
  service(
    'emergency room|e\\.?r\\.?|emergency|sala de emergencias?|sala de urgencias|emergencias?|urgencias?',
    /emergency|\ber\b|emergencia|urgencias/,
  ),
  service(
    'blood ?work|blood tests?|blood draw|bloods|laboratory|labs?|urine test|biopsy|pathology|laboratorios?|(?:analisis|examen(?:es)?|pruebas?) de sangre|analisis|biopsia',
    /\blabs?\b|laborator|blood|patholog|biops|sangre/,
  ),
  service('x ?-?rays?|radiografias?|rayos x', /x-?ray|radiolog|imaging|radiograf|rayos x/),
  service('mri|resonancia(?: magnetica)?', /\bmri\b|magnetic|imaging|resonancia/),
  service('ct scan|cat scan|ct|tomografia', /\bct\b|tomogra|imaging/),
  service('ultrasound|sonogram|ultrasonido|ecografia', /ultraso|sonogram|imaging|ecograf/),
  service('mammogram|mammography|mamografia', /mammo|mamograf|imaging/),
  service('imaging|radiology|radiologia|scan', /imaging|radiolog|x-?ray|\bmri\b|\bct\b|scan/, true),
  service('physical therapy|physio|terapia fisica|fisioterapia', /physical therapy|physio|fisioterap|terapia fisica/),
  service('pt|therapy|therapist|terapia|terapeuta', /therap|terapia/, true),
  service('colonoscopy|colonoscopia', /colonoscop/),
  service('endoscopy|endoscopia', /endoscop/),
  service('anesthesia|anesthesiologist|anesthesiology|anestesia', /anesth|anestes/),
  service('surgery|surgeon|cirugia|cirujano', /surg|operat|cirug/),
  service('operation|procedure|operacion|procedimiento', /surg|operat|procedure|operac|procedim/, true),
  service('ambulance|ambulancia', /ambulanc/),
  service('maternity|childbirth|maternidad|parto', /matern|birth|deliver|parto/),
  service('delivery|birth', /matern|birth|deliver/, true),
  service('stitches|puntadas|suturas', /stitch|sutur|emergency|urgent/),
  service('sleep study|estudio del sueno', /sleep/),
  service('chemo(?:therapy)?|quimio(?:terapia)?', /chemo|quimio/),
  service('dialysis|dialisis', /dialys|dialisis/),
  service('dermatolog(?:ist|y|o|a|ia)', /dermatolog|skin/),
  service('cardiolog(?:ist|y|o|a|ia)', /cardiolog|heart/),
  service('pediatric(?:ian|s)?|pediatra', /pediatr/),
  service('ob-?gyn|gynecologist|ginecolog[oa]', /gyn|ginecolog/),
  service('orthop(?:a?edic|edist|edics)|ortho|ortopedista', /orthop|ortoped/),
  service('flu shot|vaccines?|vaccination|shots|vacunas?', /vaccin|immuni|shot|vacuna/),
  service('eye exam|optometrist|examen de (?:la )?vista|oculista', /eye|optom|vision|vista/),
  service(
    'annual physical|check-?up|wellness visit|chequeo',
    /physical exam|check-?up|wellness|preventive|chequeo|family medicine/,
  ),
  service('telehealth|video visit|telemedicina', /telehealth|video/),
  service('office visit|clinic|consulta|clinica', /office|clinic|family medicine|consulta/, true),
  service(
    "doctor(?:'?s)?|dr|physician|specialist|medico|doctora|especialista",
    /office|doctor|physician|family medicine|specialist|consulta/,
    true,
  ),
  service('hospital stay|hospitalization|inpatient stay', /hospital|inpatient/),
  service('hospital|hospitalizacion|inpatient', /hospital|inpatient/, true),
  service("dental|dentist(?:'?s)?|dentista", /dent/, true),
  service('pharmacy|prescriptions?|meds|farmacia|recetas?|medicinas?', /pharm|prescri|farmac/, true),
  service('chiropractor|chiropractic|quiropractico', /chiropract|quiropract/, true),
];
