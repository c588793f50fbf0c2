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
    'blood ?work|blood tests?|blood draw|bloods|laboratory|lab ?work|lab tests?|labs?|urine test|biopsy|pathology|laboratorios?|(?:analisis|examen(?:es)?|pruebas?) de sangre|analisis|biopsia',
    /\blabs?\b|laborator|blood|patholog|biops|sangre/,
  ),
  service('x ?-?rays?|radiografias?|rayos (?:x|equis)|placas', /x-?ray|radiolog|imaging|radiograf|rayos x/),
  service('mri|resonancia(?: magnetica)?', /\bmri\b|magnetic|imaging|resonancia/),
  service('ct scan|cat scan|ct|tomografia', /\bct\b|tomogra|imaging/),
  service('ultrasound|sonogram|ultrasonido|sonografia|ecografia', /ultraso|sonogram|imaging|ecograf/),
  service('mammogram|mammography|mamografia', /mammo|mamograf|imaging/),
  service('pet scan', /\bpet\b|imaging/),
  service('bone density|dexa|densitometria', /bone|dexa|densitom|imaging/),
  service(
    'ekg|ecg|electrocardiograma?|echocardiograma?|echo|stress test|ecocardiograma|prueba de esfuerzo',
    /\be[kc]g\b|cardio|echo|stress|eco/,
  ),
  service('imaging|radiology|radiologia|scan', /imaging|radiolog|x-?ray|\bmri\b|\bct\b|scan/, true),
  service('occupational therapy|terapia ocupacional', /occupational|ocupacional/),
  service('speech therapy|terapia de(?:l)? (?:habla|lenguaje)', /speech|habla|lenguaje/),
  service(
    'mental health|behavioral health|counsel(?:ing|or)|psychiatr(?:y|ist)|psycholog(?:y|ist)|psychotherapy|salud mental|consejeria|psiquiatr(?:a|ia)|psicolog(?:[oa]|ia)|psicoterapia',
    /mental|behavioral|counsel|psych|therap|psiqui|psico|terapia/,
  ),
  service(
    'physical therapy|physio|terapias? fisicas?|fisioterapia',
    /physical therapy|physio|fisioterap|terapia fisica/,
  ),
  service('pt|therapy|therapist|terapia|terapeuta', /therap|terapia/, true),
  service('colonoscopy|colonoscopia', /colonoscop/),
  service('endoscopy|endoscopia', /endoscop/),
  service('anesthesia|anesthesiologist|anesthesiology|anestesia', /anesth|anestes/),
  service('c-section|cesarean|cesarea', /c-section|cesar|matern|birth|deliver/),
  service('surgery|surgeon|cirugia|cirujano', /surg|operat|cirug/),
  service('operation|procedure|operacion|procedimiento', /surg|operat|procedure|operac|procedim/, true),
  service('ambulance|ambulancia', /ambulanc/),
  service('maternity|childbirth|maternidad|parto', /matern|birth|deliver|parto/),
  service('delivery|birth', /matern|birth|deliver/, true),
  service('stitches|puntadas|suturas', /stitch|sutur|emergency|urgent/),
  service('sleep study|estudio del sueno', /sleep/),
  service('infusion', /infusi/),
  service('injections?|inyeccion(?:es)?', /inject|inyec/),
  service('radiation|radioterapia', /radiation|radioter/),
  service('chemo(?:therapy)?|quimio(?:terapia)?', /chemo|quimio/),
  service('dialysis|dialisis', /dialys|dialisis/),
  service('allerg(?:y(?: (?:test|shots?))?|ist)|alerg(?:ia|ista|olog[oa])', /allerg|alerg/),
  service('podiatr(?:y|ist)|foot (?:doctor|specialist)|podiatra|podolog(?:[oa]|ia)', /podiatr|podolog|foot/),
  service('dermatolog(?:ist|y|o|a|ia)|skin (?:doctor|specialist)', /dermatolog|skin/),
  service('cardiolog(?:ist|y|o|a|ia)|heart (?:doctor|specialist)', /cardiolog|heart/),
  service(
    'ent|ear,? nose,? (?:and )?throat(?: doctor)?|otorrino(?:laringolog(?:o|a|ia))?',
    /\bent\b|otolaryng|otorrin|\bear\b|throat/,
  ),
  service('physiatr(?:y|ist)|fisiatra|geriatric(?:s|ian)|geriatra', /physiat|fisiat|geriat/),
  service(
    'angiogram|angioplasty|stent|pacemaker|heart monitor|holter|marcapasos|angiograma',
    /angio|stent|pacem|cardi|heart/,
  ),
  service('(?:blood )?transfusion(?:es)?|transfusion de sangre', /transfus|infusi/),
  service('(?:hip|knee|shoulder) replacement', /replace|surg|orthop/),
  service('epidural|midwife|doula|partera', /epidural|anesth|midwi|matern|deliver/),
  service('pediatric(?:ian|s)?|pediatra|pediatria', /pediatr/),
  service(
    'ob-?gyn|gynecolog(?:ist|y)|pap smear|prenatal|ginecolog(?:[oa]|ia)|papanicolao?u',
    /gyn|ginecolog|prenat|pap/,
  ),
  service('orthop(?:a?edics?|edists?)|ortho|bone (?:doctor|specialist)|ortopedista|ortopedia', /orthop|ortoped/),
  service('hearing (?:test|aids?)|audiolog(?:y|ist|[oa]|ia)|audifonos', /hearing|audiol|audif/),
  service('nutritionist|dietitian|nutricionista|nutriolog[oa]', /nutri|diet/),
  service(
    'crutches|cast|wheelchair|cpap|(?:durable )?medical equipment|muletas|yeso|silla de ruedas|equipo medico',
    /equipment|crutch|cast|wheelchair|cpap|equipo/,
  ),
  service('(?:covid|strep|flu|pregnancy) test|prueba de (?:covid|embarazo)|examen de orina', /test|lab|prueba|covid/),
  service('home health|hospice|nursing home|skilled nursing|rehab(?:ilitacion)?', /home health|hospice|nursing|rehab/),
  service('(?:icu|nicu)(?: stay)?|intensive care|cuidados? intensivos?', /icu|intensive|hospital|intensiv/),
  service(
    '(?:flu|covid|tetanus|shingles|rsv|hpv|pneumonia|cortisone|steroid|allergy) (?:shots?|vaccines?)|vaccines?|vaccinations?|immunizations?|shots|vacunas?|vacunacion',
    /vaccin|immuni|shot|vacuna/,
  ),
  service(
    'eye (?:exam|doctor)|optometr(?:ist|y)|ophthalmolog(?:ist|y)|glasses|cataracts?|examen de (?:la |los )?(?:vista|ojos)|oculista|oftalmolog[oa]|optometrista|lentes|cataratas',
    /eye|optom|ophthal|vision|vista|oftalm/,
  ),
  service(
    'annual physical|physical exam|check-?up|well(?:ness|-child)? visit|preventive visit|chequeo(?: anual)?|examen fisico|visita preventiva',
    /physical exam|check-?up|wellness|preventive|chequeo|family medicine/,
  ),
  service('telehealth|video visit|telemedicina', /telehealth|video/),
  service('office visit|clinic|consulta|clinica', /office|clinic|family medicine|consulta/, true),
  service(
    "(?:family|primary care) (?:doctor|physician)|doctor(?:'?s)?|dr|physician|specialist|medico|doctora|especialista",
    /office|doctor|physician|family medicine|specialist|consulta/,
    true,
  ),
  service('hospital stay|overnight stay|hospitalization|inpatient stay', /hospital|inpatient/),
  service('hospital|hospitalizacion|inpatient', /hospital|inpatient/, true),
  service('physical|fisico', /physical|fisico/, true),
  service('acupuncture|acupunturista|acupuntura', /acupun/, true),
  service(
    "dental|dentist(?:'?s)?|root canal|crowns?|fillings?|braces|wisdom teeth|dentista|endodoncia",
    /dent|root canal|crown|filling/,
    true,
  ),
  service('pharmacy|prescriptions?|meds|farmacia|recetas?|medicinas?', /pharm|prescri|farmac/, true),
  service('chiropractor|chiropractic|quiropractico', /chiropract|quiropract/, true),
];
