/** PLOVER CONSULT, by form. */
export const kinds = ['call', 'meeting', 'talks', 'summit', 'correspondence'] as const;

export const statuses = ['held', 'planned', 'possible', 'postponed', 'cancelled', 'denied'] as const;

export const statementKinds = ['readout', 'interview', 'briefing', 'post', 'letter', 'remarks'] as const;
