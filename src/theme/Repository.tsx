import useDocusaurusContext from '@docusaurus/useDocusaurusContext';

/** Where the source lives, when the build was told (REPO_URL); without it nothing is linked. */
export function useRepository(): string | undefined {
  return (useDocusaurusContext().siteConfig.customFields?.repository as string | null) ?? undefined;
}

export function Repository() {
  const url = useRepository();
  return url ? (
    <a className="quiet" href={url}>
      Исходный текст
    </a>
  ) : null;
}

/** How to report an error: a link when the source is public, words when it is not known. */
export function ReportError() {
  const url = useRepository();
  return url ? (
    <p>
      Нашли ошибку — <a href={`${url}/issues/new`}>напишите нам</a> или исправьте сами: внизу каждого ответа есть ссылка
      «Исправить эту страницу».
    </p>
  ) : (
    <p>
      Нашли ошибку — сообщите тем, кто открыл вам этот сайт, и приложите ссылку на ответ: в ней есть и вопрос, и версия.
    </p>
  );
}
