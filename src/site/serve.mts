import {existsSync, readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import {join} from 'node:path';
import compression from 'compression';
import sirv from 'sirv';

const host = '127.0.0.1';

/** Serves a finished site below its base URL, compressed, with long life for files whose name holds their hash. */
export function siteServer(dir: string, baseUrl: string): Server {
  const files = sirv(dir, {
    etag: true,
    setHeaders(response, path) {
      response.setHeader(
        'Cache-Control',
        path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const notFound = join(dir, '404.html');
  const compress = compression();
  return createServer((request, response) => {
    compress(request as never, response as never, () => {
      const url = request.url ?? '/';
      if (!url.startsWith(baseUrl)) {
        response.writeHead(302, {Location: baseUrl}).end();
        return;
      }
      request.url = `/${url.slice(baseUrl.length)}`;
      files(request, response, () => {
        response.writeHead(404, {'Content-Type': 'text/html; charset=utf-8'});
        response.end(readFileSync(notFound));
      });
    });
  });
}

/** Listens on the first free port from `port` on. Resolves to the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || port >= 65535) return reject(error);
      console.log(`Порт ${port} занят, пробуем ${port + 1}`);
      resolve(listen(server, port + 1));
    });
    server.listen(port, host, () => resolve(port));
  });
}

if (import.meta.filename === process.argv[1]) {
  const dir = join(process.cwd(), process.env.OUT_DIR || 'build');
  if (!existsSync(join(dir, 'index.html'))) {
    console.error('Сайт не собран: сначала npm run build');
    process.exit(1);
  }
  const baseUrl = process.env.BASE_URL || '/';
  const port = await listen(siteServer(dir, baseUrl), Number(process.env.PORT || 3000));
  console.log(`Сайт открыт: http://${host}:${port}${baseUrl}`);
}
