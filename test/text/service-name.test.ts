import { expect } from 'chai';
import { ofTheBody, services, specialties } from '../../src/text/es/service-names.js';
import { serviceName, serviceNames } from '../../src/text/service-name.js';

describe('names of services', () => {
  it('are shown in Spanish when every part of them is known', () => {
    const shown: Record<string, string> = {
      'Room and board': 'Habitación y comidas',
      'MRI scan of the knee': 'Resonancia magnética de la rodilla',
      'Knee MRI': 'Resonancia magnética de la rodilla',
      'Chest X-ray': 'Radiografía del pecho',
      'Office visit, orthopedics': 'Consulta médica, ortopedia',
      ' EMERGENCY VISIT ': 'Visita de emergencia',
    };
    for (const [sent, name] of Object.entries(shown)) expect(serviceName(sent, 'es'), sent).to.equal(name);
  });

  it('are shown as they were sent when a part of them is not known, and in English', () => {
    for (const sent of [
      'MRI scan of the antrum',
      'Office visit, level 3',
      'Robotic knee MRI',
      'constructor',
      '',
      'Knee',
    ])
      expect(serviceName(sent, 'es'), sent).to.equal(sent);
    expect(serviceName('Room and board', 'en')).to.equal('Room and board');
  });

  it('can be asked for by each of their names', () => {
    expect(serviceNames('Operating room')).to.include.members(['Operating room', 'Sala de operaciones', 'quirófano']);
    expect(serviceNames('Nuclear thing')).to.deep.equal(['Nuclear thing']);
  });

  it('stand in the table in lower case, without doubles in another spelling', () => {
    for (const table of [services, specialties, ofTheBody])
      for (const key of Object.keys(table)) expect(key).to.equal(key.toLowerCase().trim());
  });
});
