import type {QuestionEntry} from './model';

/** An ordered list of questions made from the index. */
export interface Route {
  id: string;
  title: string;
  /** For whom it is, in one sentence. */
  hint: string;
  pick(questions: readonly QuestionEntry[]): QuestionEntry[];
}

const hour = 60;
const isOf = (level: QuestionEntry['level']) => (questions: readonly QuestionEntry[]) =>
  questions.filter(question => question.level === level);

/** The most asked questions that are read in so many minutes, in the order they came. */
function mostAskedWithin(questions: readonly QuestionEntry[], minutes: number): QuestionEntry[] {
  const chosen = new Set<QuestionEntry>();
  let left = minutes;
  for (const question of [...questions].sort((a, b) => b.weight - a.weight)) {
    if (question.minutes > left) continue;
    chosen.add(question);
    left -= question.minutes;
  }
  return questions.filter(question => chosen.has(question));
}

/** Each takes the questions of a line in reading order, so that what comes first explains what comes next. */
export const routes: readonly Route[] = [
  {
    id: 'hour',
    title: 'За час',
    hint: 'Завтра собеседование: что спрашивают чаще всего, по порядку.',
    pick: questions => mostAskedWithin(questions, hour),
  },
  {
    id: 'junior',
    title: 'Junior',
    hint: 'Понятия и первые настройки, без которых не пройти дальше.',
    pick: isOf('junior'),
  },
  {id: 'middle', title: 'Middle', hint: 'Как это работает и что настраивают каждый день.', pick: isOf('middle')},
  {id: 'senior', title: 'Senior', hint: 'Отказы, границы гарантий и протоколы.', pick: isOf('senior')},
  {
    id: 'changes',
    title: 'Что изменилось с 2.8',
    hint: 'Вопросы, на которые в разных версиях отвечают по-разному.',
    pick: questions => questions.filter(({shortDiffers}) => shortDiffers),
  },
];
