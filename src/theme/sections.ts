/** What the handbook has besides questions: the bar, the foot and the first page list it from here. */
export const sections = [
  {path: '/paths/', title: 'Маршруты', hint: 'в каком порядке читать: за час, по уровню, что изменилось'},
  {path: '/cheatsheet/', title: 'Шпаргалка', hint: 'что повторить за пять минут до собеседования'},
  {path: '/reference/', title: 'Настройки', hint: 'значения по умолчанию в каждой версии и что изменилось'},
  {path: '/experiments/', title: 'Опыты', hint: 'споры о поведении Kafka, решённые на живых кластерах'},
  {path: '/glossary/', title: 'Глоссарий', hint: 'партиция, раздел, partition — одно и то же'},
  {path: '/about/', title: 'О справочнике', hint: 'что за версии, как проверяем, как сообщить об ошибке'},
] as const;
