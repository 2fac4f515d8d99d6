import type {Explanation} from '../explanations';

export const producer: readonly Explanation[] = [
  {
    of: ['producer'],
    name: 'acks',
    text: ['Чьего подтверждения ждать: `0` — ничьего, `1` — лидера, `all` — всех реплик из ISR.'],
  },
];
