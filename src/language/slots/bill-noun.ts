/** Words for a bill, or for what it asks; source of an expression over plain text, both languages. */
export const billNoun =
  'bills?|bil(?:es)?|pagos?|invoices?|charges?|statements?|visits?|balances?|fees?|copays?|premiums?|payments?|accounts?|claims?|reclamos?|coverage|facturas?|cuentas?|cargos?|cobros?|recibos?|visitas?|primas?|saldos?|consultas?|deudas?|copagos?|estado de cuenta';
