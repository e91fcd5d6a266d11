import { z } from 'zod';
import { newId } from '#src/platform/db/ids.ts';
import { openMailer } from '#src/platform/mail/mailer.ts';
import type { MailSettings, Sending } from '#src/platform/mail/mailer.ts';
import type { OperatorCommand } from '#src/platform/operator.ts';
import { mailText } from './messages/mail.ts';

const SAID: Readonly<Record<Sending['outcome'], (address: string, words: string) => string>> = {
  sent: (address, words) => `✓ Máy chủ đã nhận thư gửi đến ${address}: ${words}`,
  later: (address, words) => `✗ Máy chủ chưa nhận thư gửi đến ${address}, gửi lại sau: ${words}`,
  never: (address, words) => `✗ Máy chủ từ chối thư gửi đến ${address}: ${words}`,
  unreachable: (_, words) => `✗ Không liên lạc được với máy chủ thư: ${words}`,
};

/** Sends one message and says what the mail server answered. */
export function mailTestCommand(settings: () => MailSettings): OperatorCommand {
  return {
    name: 'mail test',
    summary: 'Gửi một thư kiểm tra và cho biết máy chủ thư trả lời thế nào',
    usage: '<địa chỉ thư điện tử>',
    async run({ print }, [address = '', ...more]) {
      if (more.length > 0 || !z.email().safeParse(address).success) {
        print('✗ Cần đúng một địa chỉ thư điện tử, ví dụ: mail test ten@vidu.vn');
        return 1;
      }
      const mailer = openMailer(settings());
      if (!mailer.isOn) {
        print('✗ Chưa cấu hình máy chủ thư: đặt SMTP_URL (xem docs/hosting.md).');
        return 1;
      }
      try {
        const { outcome, words } = await mailer.send(testMessage(address));
        print(SAID[outcome](address, words));
        return outcome === 'sent' ? 0 : 1;
      } finally {
        mailer.close();
      }
    },
  };
}

function testMessage(to: string) {
  const { testSubject, testBody } = mailText('vi');
  return { to, subject: testSubject, text: testBody, messageId: `<${newId()}@nghisu>` };
}
