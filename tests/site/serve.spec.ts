import {mkdtempSync, rmSync} from 'node:fs';
import {get, type IncomingMessage} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {projectDir} from './support/expected';
import {expect, test} from './support/fixtures';
import {tagsOf} from './support/html';
import {serveProject} from './support/serve';
import {readHtml, root, subpath, urlOf} from './support/sites';

function ask(url: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, {headers: {'Accept-Encoding': 'gzip'}}, response => {
      response.resume();
      resolve(response);
    }).on('error', reject);
  });
}

test('pages, styles, scripts and drawings are sent compressed', async () => {
  const assets = tagsOf(readHtml('/')).flatMap(({attributes}) => attributes.href ?? attributes.src ?? []);
  const text = assets.filter(path => /\.(?:css|js)$/.test(path));
  expect(text).toHaveLength(2);
  for (const path of ['/', '/producer/acks/', '/404-page/', ...text]) {
    const {headers} = await ask(urlOf(path));
    expect(headers['content-encoding'], path).toBe('gzip');
  }
});

test('files whose name holds their hash are kept, pages are asked for again', async () => {
  const [style] = tagsOf(readHtml('/')).flatMap(({attributes}) =>
    attributes.rel === 'stylesheet' ? [attributes.href] : [],
  );
  expect((await ask(urlOf(style ?? ''))).headers['cache-control']).toContain('immutable');
  expect((await ask(urlOf('/about/'))).headers['cache-control']).toBe('no-cache');
});

test('an address outside of the subpath leads into it', async () => {
  const {statusCode, headers} = await ask(`${subpath.origin}/`);
  expect([statusCode, headers.location]).toEqual([302, subpath.baseUrl]);
});

test('a busy port is said, and the next one is taken', async () => {
  const busy = new URL(root.origin).port;
  const {url, output, stop} = await serveProject(projectDir, {PORT: busy});
  try {
    expect(output).toContain(`Порт ${busy} занят`);
    expect(new URL(url).port).not.toBe(busy);
    expect((await ask(url)).statusCode).toBe(200);
  } finally {
    await stop();
  }
});

test('without a built site it says what to do', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'kafka-empty-'));
  try {
    await expect(serveProject(projectDir, {OUT_DIR: `${'../'.repeat(12)}${dir.slice(1)}`})).rejects.toThrow(
      /сначала npm run build/,
    );
  } finally {
    rmSync(dir, {recursive: true});
  }
});
