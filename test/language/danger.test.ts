import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { findDanger, readDanger } from '../../src/language/danger.js';

const lines = (text: string): string[] => text.trim().split('\n');

const emergencies = lines(`
I have chest pain
my chest hurts and I have a bill to pay
I'm having chest pains and can't pay my bill
I have chest pain and can't pay my bill
i can't breathe
I can’t breathe
cant breathe
having trouble breathing
my husband is not breathing
I think I took too many pills
she took an overdose
my son is unconscious
I AM HAVING A HEART ATTACK
shortness of breath
chst pain
chest pian and my arm is numb
bad chest pain, can't afford a doctor
i cnat breath
i can hardly breathe
she is gasping for air
my dad has really bad chest pain right now
pressure in my chest since last night
I think my mom is having a stroke
half of his face is drooping
my left arm went numb and my speech is slurred
she suddenly can't talk
i can't feel my legs
my wife collapsed
my grandmother just passed out
he fainted and won't wake up
my baby isn't moving
my 3 year old is turning blue
no pulse
she is unresponsive
I took a whole bottle of tylenol
my daughter swallowed a bunch of pills
my kid drank bleach
the baby ate my blood pressure pills
I overdosed
my brother is overdosing on fentanyl
took 40 advil
she can't stop bleeding
he's bleeding really badly from his head
I'm coughing up blood
blood everywhere
my son is choking
there is a grape stuck in her throat
I am having an allergic reaction and my throat is closing
my tongue is swelling up
my son is having a seizure
he is siezing and foaming at the mouth
my water broke
I'm in labor
my wife is having contractions every two minutes
the baby is coming now
someone is trying to kill me
my husband is going to kill me
he has a gun
my boyfriend is hitting me
my dad beats me
I'm being attacked
he won't let me leave the house
somebody broke into my house
I'm not safe at home
I'm dying
i think im going to die
I feel like I'm dying
my house is on fire
I got shot
i was stabbed
call an ambulance
somebody call 911
this is a medical emergency
my blood sugar is dropping
he's having a seizure, is an ambulance covered?
my husband collapsed, do I pay for the ambulance
I just took all my sleeping pills because of these bills
`);
const emergencias = lines(`
tengo dolor de pecho
Tengo un dolor en el pecho muy fuerte
me duele el pecho y no puedo pagar
no puedo respirar
mi mamá no respira
me falta el aire
tomé demasiadas pastillas
creo que es una sobredosis
me estoy muriendo
siento que me muero
creo que me voy a morir
mi esposo se desmayó
mi papá se desplomó y no reacciona
mi hijo está inconsciente
no despierta
mi bebé se está poniendo morado
apenas puede respirar
me estoy ahogando
se está atragantando con la comida
tiene algo atorado en la garganta
se me cierra la garganta
se me está hinchando la lengua
tengo una reacción alérgica
mi abuela está convulsionando
mi hija tiene convulsiones
le está dando un infarto a mi papá
creo que a mi mamá le dio un derrame
se le torció la boca
no puedo mover el brazo izquierdo
tengo la mitad de la cara dormida
no deja de sangrar
estoy sangrando mucho
está vomitando sangre
me tomé un frasco de pastillas
se tomó todas las medicinas de mi abuelo
mi niño tomó cloro
se me rompió la fuente
estoy de parto
mi esposa tiene contracciones
ya viene el bebé
alguien me quiere matar
mi esposo me está golpeando
mi marido me pega
tiene una pistola
estoy en peligro
no me deja salir de la casa
mi casa se está quemando
me dispararon
llamen a una ambulancia
necesito una ambulancia
es una emergencia médica
auxilio, mi mamá no reacciona
`);
const crises = lines(`
I want to kill myself
these bills make me want to die
I don't want to live anymore
im suicidal
thinking about suicide
I want to end my life over this bill
i wanna die
i want to kil myself
thinking of sucide
I'd rather be dead than pay this
everyone would be better off without me
I don't want to be alive
I wish I was dead
i wish i would not wake up tomorrow
I cut my wrists
I keep cutting myself
i am going to hang myself
I'm going to jump off a bridge
I feel like hurting myself
there is no point in living
i'm tired of living
I can't go on anymore
life isn't worth living
my son wants to kill himself
my daughter says she wants to die
my sister tried to kill herself just now
he is talking about ending his life
she is suicidal
I bought pills to end it all
i have a gun to my head
I want to hurt my baby
I am going to kill my husband
`);
const crisis = lines(`
me quiero matar
ya no quiero vivir
no quiero vivir
quiero quitarme la vida
estoy pensando en suicidarme
creo que me voy a hacer daño
me quiero morir
me kiero morir
ya no tengo ganas de vivir
quiero desaparecer para siempre
me corté las venas
me voy a tirar de un puente
prefiero estar muerto
ojalá no despertara mañana
mi vida no tiene sentido
todos estarían mejor sin mí
mi hijo se quiere matar
mi hermana dice que se quiere morir
mi esposo se quiere quitar la vida
mi amiga intentó suicidarse ahora
no quiero seguir viviendo con estas deudas
me quiero hacer daño
tengo ganas de matar a mi esposo
ya no puedo más
`);

const neither = lines(`
pay my emergency room bill
why was I billed for chest x-ray
I was charged for chest pain treatment last month
my bill from when I had chest pain in March
the visit for an overdose was denied
does my plan cover a heart attack
my EOB says difficulty breathing
what is covered for a stroke
these prices are killing me
I am dead broke
stop killing me with these fees
my deadline is tomorrow
the bill is killing me
this bill is going to kill me
these medical bills are choking us
ER bill for chest pain
pay the chest pain bill
my dad had a stroke last year and the bill is too high
my dad had a stroke last year
my mother had a heart attack in March, I need a payment plan
I almost had a heart attack when I saw the bill
this bill gave me a heart attack
I nearly passed out when I saw the amount
you guys are bleeding me dry
I'm bleeding money here
we are drowning in debt
I'm suffocating under all these bills
I'm dying to know what this charge is
my phone died during the payment
my husband died in May and I got his bill
my mother passed away, what about her bill
my wife collapsed in October and we got a huge bill
she overdosed in June and now there is an ambulance bill
my son swallowed a coin and they charged me for the visit
why is the ambulance not covered
explain the labor and delivery charge
I was in labor for 20 hours, why two charges
I got my flu shot and was billed
kill the autopay please
shoot me an email with the receipt
cut my payment in half
I hurt my back at work
I hurt myself at work and the claim was denied
he hurt himself playing soccer, the ER visit was 900 dollars
my son cut himself and the stitches cost too much
is treatment after a suicide attempt covered
the statement lists self-harm as a diagnosis
my seizure medication was denied
who do I call about an ambulance bill
am I in danger of losing my coverage
is it safe to pay here
I don't want to live paycheck to paycheck
I don't want to go on with this payment
do I owe more if I have a heart attack
what happens to my plan if I die
they hit me with a late fee
your website won't let me leave this page
nobody is responding to my calls
the website is unresponsive
food poisoning visit bill
blood test bill
bleeding after my surgery visit was billed twice
I took my pills today, how much is the refill bill
they took too much money from my account
my baby is coming in January, how do I add her to the plan
we had a baby, how do I pay the hospital
the copay for my asthma attack visit
I need an emergency extension
it's an emergency, I need to pay today
my chest x-ray bill
I have a bill for trouble breathing
allergy shots bill
urgent care for an allergic reaction cost 300
pay my stroke rehab bill
this is painful, why is it so expensive
I can't take this anymore, your website is awful
half
no
stop
cancel
`);
const ninguna = lines(`
la factura por dolor de pecho del mes pasado
me cobraron por una sobredosis
pagar la factura de urgencias
esta factura me está matando
me están matando con estos cobros
estas cuentas me ahogan
me estoy ahogando en deudas
casi me da un infarto cuando vi la factura
me va a dar un infarto con esta factura
me muero de ganas de terminar con esto
me muero de hambre
mi papá tuvo un infarto el año pasado y la factura es muy alta
mi mamá tuvo un derrame en marzo
mi esposo murió en mayo y me llegó su factura
me desmayé en octubre y me cobraron la ambulancia
por qué me cobraron la ambulancia
el seguro cubre un infarto
qué cubre mi plan si tengo un infarto
la visita por dolor de pecho fue negada
mi EOB dice dificultad para respirar
la factura del parto
me cobraron el parto dos veces
cuándo nace mi bebé cómo lo agrego al plan
mi bebé va a nacer en enero, cómo lo agrego
análisis de sangre
la cuenta del laboratorio de sangre
quiero matar el tiempo
estoy en peligro de perder mi seguro
no quiero vivir con deudas
no puedo más con esta factura, quiero un plan de pagos
se me durmió el teléfono
nadie responde el teléfono
la página no responde
me pegaron con un recargo
me golpearon con una multa
necesito una extensión de emergencia
la factura de la sala de emergencias
mi hijo se cortó y la visita costó 900
se lastimó jugando futbol y me llegó la cuenta
tomé mis pastillas hoy
me tomo dos pastillas al día, cuánto cuestan
corta mi pago a la mitad
me duele pagar tanto
no
cancelar
`);

/** Far more of both kinds, where it matters less of what kind. */
const more = JSON.parse(readFileSync(new URL('danger-messages.json', import.meta.url), 'utf8')) as {
  danger: string[];
  nothing: string[];
};
const people = ['I', 'he', 'she', 'my mom', 'my husband', 'our baby', 'my best friend', 'my 80 year old father'];
const now = (who: string) => (who === 'I' ? "I'm" : `${who} is`);

describe('danger', () => {
  for (const text of [...emergencies, ...emergencias])
    it(`emergency: ${text}`, () => expect(readDanger(text)?.kind).to.equal('emergency'));
  for (const text of [...crises, ...crisis])
    it(`crisis: ${text}`, () => expect(readDanger(text)?.kind).to.equal('crisis'));
  for (const text of [...neither, ...ninguna])
    it(`neither: ${text}`, () => expect(readDanger(text)).to.equal(undefined));

  for (const text of more.danger) it(`some: ${text}`, () => expect(findDanger(text)).to.not.equal(undefined));
  for (const text of more.nothing) it(`none: ${text}`, () => expect(findDanger(text)).to.equal(undefined));

  it('is told in the language of the message', () => {
    for (const text of [...emergencies, ...crises]) expect(readDanger(text)?.lang, text).to.equal('en');
    for (const text of [...emergencias, ...crisis]) expect(readDanger(text)?.lang, text).to.equal('es');
  });

  it('is seen whoever it is about', () => {
    for (const who of people)
      for (const what of ['having a heart attack', 'choking', 'bleeding a lot', 'having trouble breathing', 'dying'])
        expect(readDanger(`${now(who)} ${what}`)?.kind, `${now(who)} ${what}`).to.equal('emergency');
  });

  it('is seen in capitals, with exclamation marks, without apostrophes, in a longer message', () => {
    for (const text of [...emergencies, ...crises, ...emergencias, ...crisis])
      for (const written of [text.toUpperCase(), `${text}!!!`, text.replace(/['’]/g, ''), `hi, ${text}`])
        expect(readDanger(written), written).to.not.equal(undefined);
  });

  it('is read in a moment, however long the message', () => {
    const began = performance.now();
    for (const text of ['my '.repeat(1000), 'i have a really '.repeat(200), 'no puedo '.repeat(300), 'x'.repeat(5000)])
      readDanger(text);
    expect(performance.now() - began).to.be.below(1000);
  });
});
