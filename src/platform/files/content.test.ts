import { describe, expect, it } from 'vitest';
import { kindOf } from './content.ts';
import { contentDisposition, keptName } from './name.ts';
import { zipOf } from '#test/zip-of.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const cfb = (...streams: string[]) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), ...streams.map(utf16)]);
const kind = async (content: string | Buffer, name = 'tep') =>
  await kindOf(Buffer.from(content), name).catch((error: { code: string }) => error.code);

describe('what a file is', () => {
  it.each([
    ['PDF', '%PDF-1.7\n…\n%%EOF', 'van-ban.docx', 'pdf'],
    ['a PDF cut off on its way', '%PDF-1.7\n1 0 obj', 'a.pdf', 'files.damaged'],
    ['text', 'Kính gửi', 'a.txt', 'txt'],
    ['CSV', 'Mã;Nội dung\n1;"ngập úng"', 'A.CSV', 'csv'],
    ['text with a mark at its start', '\uFEFFMã;Tên', 'a.csv', 'csv'],
    ['text without a name for it', 'Kính gửi', 'a.docx', 'files.type'],
    ['HTML as text', '  <!DOCTYPE html><script>alert(1)</script>', 'a.txt', 'files.type'],
    ['a drawing as text', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'a.txt', 'files.type'],
    ['a script', '#!/bin/sh\nrm -rf /', 'a.txt', 'files.type'],
    ['control characters', 'a\u0000b', 'a.txt', 'files.type'],
    ['a web page named PDF', '<html></html>', 'a.pdf', 'files.type'],
    ['a PDF that hides behind other bytes', 'GIF89a%PDF-1.7', 'a.pdf', 'files.type'],
  ])('%s', async (_, content, name, expected) => expect(await kind(content, name)).toBe(expected));

  it.each([
    ['Windows program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)])],
    ['Linux program', Buffer.concat([Buffer.from('7f454c460201', 'hex'), Buffer.alloc(300)])],
    ['GIF', Buffer.concat([Buffer.from('GIF89a'), Buffer.alloc(300)])],
    ['SVG', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"></svg>')],
    ['other text encoding', Buffer.from([0x4b, 0xed, 0x6e, 0x68])],
    ['plain archive', zipOf({ 'a.exe': 'MZ' })],
    ['damaged archive', zipOf({ 'word/document.xml': 'x' }).subarray(0, 60)],
    ['installer in the old container', cfb('Property')],
    ['encrypted workbook', cfb('EncryptedPackage')],
    ['old document with macros', cfb('WordDocument', '_VBA_PROJECT')],
  ])('refuses a %s, whatever it is called', async (_, content) => {
    for (const name of ['a.pdf', 'a.txt', 'a.jpg'])
      expect(await kind(content, name)).toMatch(/^files\./);
  });

  it('tells the office formats by what they hold', async () => {
    const types = { '[Content_Types].xml': '<Types/>' };
    expect(await kind(zipOf({ ...types, 'word/document.xml': 'x' }))).toBe('docx');
    expect(await kind(zipOf({ ...types, 'xl/workbook.xml': 'x' }))).toBe('xlsx');
    const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': 'x' };
    expect(await kind(zipOf(odt))).toBe('odt');
    expect(await kind(cfb('WordDocument'))).toBe('doc');
    expect(await kind(cfb('Workbook'))).toBe('xls');
  });

  it('refuses macros, and what would unpack without end, unopened', async () => {
    const types = { '[Content_Types].xml': '<Types/>', 'word/document.xml': 'x' };
    expect(await kind(zipOf({ ...types, 'word/vbaProject.bin': 'x' }))).toBe('files.macro');
    expect(await kind(zipOf(types, { claim: 900_000_000 }))).toBe('files.bomb');
  });
});

describe('names', () => {
  it.each([
    ['../../etc/passwd', 'pdf', 'passwd.pdf'],
    ['C:\\Users\\lan\\Báo cáo.pdf', 'pdf', 'Báo cáo.pdf'],
    ['anh.PNG', 'jpg', 'anh.jpg'],
    ['anh.JPEG', 'jpg', 'anh.jpeg'],
    ['bao-cao\u202Efdp.exe', 'pdf', 'bao-caofdp.pdf'],
    ['a\u0000b\r\nc.txt', 'txt', 'ab c.txt'],
    ['"><img src=x>.png', 'png', 'img src=x.png'],
    ['.htaccess', 'txt', 'htaccess.txt'],
    ['', 'pdf', 'tep-dinh-kem.pdf'],
    ['...', 'pdf', 'tep-dinh-kem.pdf'],
    ['Số 12.3 ngày 5.11', 'pdf', 'Số 12.3 ngày 5.pdf'],
    ['ba\u0301o ca\u0301o.docx', 'docx', 'báo cáo.docx'],
  ] as const)('%j of kind %s is kept as %s', (sent, kindName, kept) => {
    expect(keptName(sent, kindName)).toBe(kept);
  });

  it('stay short', () =>
    expect(keptName(`${'ấ'.repeat(400)}.pdf`, 'pdf').length).toBeLessThan(130));

  it('are cut between characters, never inside one', () => {
    for (const before of ['', 'a', 'ab']) {
      const kept = keptName(`${before}${'😀'.repeat(200)}.pdf`, 'pdf');
      expect(kept).toMatch(/^[ab]*😀{100,}\.pdf$/u);
      expect(contentDisposition('inline', kept)).toContain('%F0%9F%98%80');
    }
  });

  it('go out in UTF-8 with an ASCII twin, and cannot end the header', () => {
    expect(contentDisposition('attachment', 'Đơn "gấp".pdf')).toBe(
      `attachment; filename="Don _gap_.pdf"; filename*=UTF-8''%C4%90%C6%A1n%20%22g%E1%BA%A5p%22.pdf`,
    );
  });
});
