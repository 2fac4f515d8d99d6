import type {Experiment} from '../schema';

export const cluster: Experiment[] = [
  {
    id: 'controller-lost',
    code: 'X33',
    topic: 'cluster',
    question: 'Что остановится, если умрёт контроллер или ZooKeeper?',
    setup:
      'Три брокера и один отдельный контроллер (в 2.8 — ZooKeeper), топик на трёх репликах с `min.insync.replicas=2`.',
    steps: [
      'Убили контроллер (в 2.8 — ZooKeeper).',
      'Писали с `acks=all`, читали, запустили новую группу, создавали топик.',
      'Убили ещё и фолловера и снова писали с `acks=all` и `acks=1`.',
      'Вернули всё и записали ещё раз.',
    ],
    outcome: 'TODO',
    follows: 'TODO',
  },
];
