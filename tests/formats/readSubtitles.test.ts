import { describe, expect, it } from 'vitest';
import { readDocument } from '../../shared/formats/document.ts';

const read = (text: string, fileName: string) => {
  const draft = readDocument({ fileName, bytes: new TextEncoder().encode(text) });
  const { title, role, paragraphs } = draft;
  const texts = (isIn: boolean) =>
    paragraphs.filter(({ included }) => included === isIn).map((each) => each.text);
  return { title, role, shown: texts(true), apart: texts(false) };
};

describe('subtitles', () => {
  it('of SubRip give what is shown, and leave numbers and times out', () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>Паром уже ушёл.</i>\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\n{\\an8}1987\r\n\r\n3\r\n00:00:07,000 --> 00:00:09,000\r\n— Когда следующий?\r\n— Через час.\r\n';
    expect(read(text, 'ferry.srt')).toEqual({
      title: 'ferry',
      role: 'source',
      shown: ['Паром уже ушёл.', '1987', '— Когда следующий?', '— Через час.'],
      apart: [
        '1',
        '00:00:01,000 --> 00:00:03,500',
        '2',
        '00:00:04,000 --> 00:00:06,000',
        '3',
        '00:00:07,000 --> 00:00:09,000',
      ],
    });
  });

  it('of WebVTT, without hours and with a place on the screen, too', () => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:03.500 line:10% align:center\nThe ferry has left already.\n\n00:04.000 --> 00:06.000\nWhen is the next one?\n';
    expect(read(text, 'ferry.vtt')).toEqual({
      title: 'ferry',
      role: 'human',
      shown: ['The ferry has left already.', 'When is the next one?'],
      apart: ['WEBVTT', '00:01.000 --> 00:03.500 line:10% align:center', '00:04.000 --> 00:06.000'],
    });
  });

  it('are no texts that speak of times, or of what is bold', () => {
    const text = 'Так устроены субтитры:\n\n7\n\n00:01:02,000 --> 00:01:04,000\n\nПишется <b>так</b>.';
    expect(read(text, 'a.txt')).toMatchObject({ shown: text.split('\n\n'), apart: [] });
  });
});
