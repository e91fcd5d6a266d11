import { isIP } from 'node:net';
import type { Config } from './config.ts';

type Served = Pick<Config, 'dataDir' | 'databaseUrl' | 'host' | 'publicUrl'>;

const isThisMachine = (host: string): boolean => {
  const name = host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
};

/** What a start says where it serves the demo world, whose people sign in without a password. */
export function demoServed({ dataDir, databaseUrl, host, publicUrl }: Served): readonly string[] {
  const [place, way] =
    databaseUrl === undefined
      ? [`trong ${dataDir}`, 'đặt DATA_DIR sang thư mục mới']
      : ['theo DATABASE_URL', 'đặt DATABASE_URL sang cơ sở dữ liệu trống'];
  const reached = [host, ...(publicUrl === undefined ? [] : [new URL(publicUrl).hostname])];
  return [
    `! Đây là dữ liệu mẫu ${place}: đăng nhập không cần mật khẩu. Dùng thật: dừng (Ctrl+C), ${way}.`,
    ...(reached.every(isThisMachine)
      ? []
      : [
          '! Máy khác trong mạng mở được dữ liệu mẫu này: ai cũng đăng nhập được với mọi vai. Không nhập dữ liệu thật vào đây.',
        ]),
  ];
}
