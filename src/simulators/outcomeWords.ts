import type {Outcome, Write} from '../kafka/outcome';

const copyWords = ['', '1\u00A0копия', '2\u00A0копии', '3\u00A0копии'];

/** Short words stay with the next one, a dash with the one before. */
function tie(text: string): string {
  return text.replace(/(?<=[\s(])(у|в|и|с|из|не) /g, '$1\u00A0').replace(/ —/g, '\u00A0—');
}

/** What the producer learns, for a cell of a table: how many copies there are, or a refusal. */
export function brief(outcome: Outcome): string {
  if (outcome.result === 'rejected') return 'отказ';
  if (outcome.result === 'unconfirmed') return 'ошибка';
  return outcome.confirmed ? (copyWords[outcome.copies] ?? String(outcome.copies)) : 'без ответа';
}

/** What a replica holds when the producer is answered. Replica 0 is the leader. */
export function replicaWords(replica: number, {inSync}: Write, outcome: Outcome): string {
  if (outcome.result === 'rejected') return replica < inSync ? 'записи нет' : 'не в\u00A0ISR';
  if (replica < outcome.copies) return 'запись есть';
  return replica < inSync ? 'заберёт позже' : 'не в\u00A0ISR';
}

const deathWords = {
  kept: 'Лидер упадёт — новый выберут из ISR, и запись у него есть.',
  'may-be-lost': 'Лидер упадёт раньше, чем запись заберут, — она пропадёт, и никто об этом не узнает.',
  waits:
    'Лидер упадёт — партиция встанет до его возвращения: в ISR больше никого. Пропадёт его диск — пропадёт и запись.',
};

/** What happens to the write and why, in two or three sentences. */
export function explain(write: Write, outcome: Outcome): string {
  return tie(sentences(write, outcome));
}

function sentences({acks, inSync, replicas, minInSync}: Write, outcome: Outcome): string {
  if (outcome.result === 'rejected') {
    return `Лидер откажет с ${outcome.error}: в ISR ${inSync} из ${replicas}, а min.insync.replicas требует ${outcome.needed}. Ничего не записано, ошибка повторяемая.`;
  }
  if (outcome.result === 'unconfirmed') {
    return `Запись в логе лидера, но продюсер получит ${outcome.error}: пока она ждала, ISR сжался ниже min.insync.replicas.`;
  }
  const first =
    acks === 0
      ? 'Продюсер ответа не ждёт: записью считается всё, что ушло в сокет, а об отказе он не узнает.'
      : acks === 1
        ? 'Лидер ответит, как только допишет запись в свой лог. Остальные её ещё не забрали.'
        : inSync === 1
          ? 'В ISR один лидер, ждать ему некого: acks=all ответит так же, как acks=1.'
          : `Лидер ответит, когда запись будет у всех ${inSync === 2 ? 'двух' : 'трёх'} реплик из ISR.`;
  const seen = outcome.visible ? '' : ` Консьюмеры увидят её, только когда в ISR снова будет ${minInSync}.`;
  return `${first} ${deathWords[outcome.ifLeaderDies]}${seen}`;
}
