import { describe, expect, test } from 'vitest';
import { parseEnvText } from './env-text';

const read = (text: string | Buffer) => parseEnvText(Buffer.from(text));
const valuesOf = (text: string | Buffer) => Object.fromEntries(read(text).entries.map(({ name, value }) => [name, value]));

describe('a value', () => {
  test.each<[string, string]>([
    ['A=b', 'b'],
    ['  A =  b c\t', 'b c'],
    ['export A=b', 'b'],
    ['export\tA = b', 'b'],
    ['A=', ''],
    ['A=""', ''],
    ['A= b=c==', 'b=c=='],
    ['A="b c"', 'b c'],
    ['A=\'b "c"\'', 'b "c"'],
    ['A=` b \' " `', ' b \' " '],
    ['A="b#c # d"', 'b#c # d'],
    ['A="b" # c', 'b'],
    ["A=it's", "it's"],
    ['A=b\\n$C%D%', 'b\\n$C%D%'],
    ['A="b\\n"', 'b\\n'],
    ['A=ä\u{1f600}', 'ä\u{1f600}'],
  ])('in %j is %j', (line, value) => {
    expect(read(line)).toMatchObject({ entries: [{ line: 1, name: 'A', value }], problems: [], warnings: [] });
  });
});

describe('no setting is lost', () => {
  test.each<[string, string]>([
    ['after a line of one blank', 'A=1\n \nB=2\n'],
    ['after other blank lines', 'A=1\n\t\n\u00a0\n\r\n\nB=2'],
    ['after a byte order mark', '\ufeffA=1\nB=2\n'],
    ['after a byte order mark in the middle, where files were joined', 'A=1\n\ufeffB=2\n'],
    ['with the line breaks of Windows', 'A=1\r\nB=2\r\n'],
    ['with the line breaks of old Macs', 'A=1\rB=2\r'],
    ['after comments', '# A=0\nA=1\n  #B=3\nB=2'],
    ['without a line break at the end', 'A=1\nB=2'],
  ])('%s', (_, text) => {
    expect(valuesOf(text)).toEqual({ A: '1', B: '2' });
    expect(read(text).problems).toEqual([]);
  });
});

describe('a line that cannot be read is named by its number, without its text:', () => {
  test.each<[string, string]>([
    ['canary', 'line 2 is neither empty, nor a comment after #, nor NAME=value.'],
    ['export CANARY', 'line 2 is neither empty, nor a comment after #, nor NAME=value.'],
    ['1CANARY=x', 'line 2 is neither empty, nor a comment after #, nor NAME=value.'],
    ['canary-name=x', 'line 2 is neither empty, nor a comment after #, nor NAME=value.'],
    ['CANARY: x', 'line 2 is neither empty, nor a comment after #, nor NAME=value.'],
    ['CANARY="canary', 'line 2 opens a quote and does not close it. A value cannot hold a line break.'],
    ["CANARY='", 'line 2 opens a quote and does not close it. A value cannot hold a line break.'],
    ['CANARY="a\\"canary"', 'line 2 goes on after the closing quote. Use another kind of quote: " \' or `.'],
    ['CANARY="a"#canary', 'line 2 goes on after the closing quote. Use another kind of quote: " \' or `.'],
  ])('%s', (line, problem) => expect(read(`A=1\n${line}\nB=2`).problems).toEqual([problem]));

  test('all of them, not only the first', () => {
    expect(read('x\nA=1\n\ny\n').problems.map((problem) => problem.slice(0, 6))).toEqual(['line 1', 'line 4']);
  });

  test('also where its bytes are not UTF-8', () => {
    expect(read(Buffer.from('A=1\nB=caf\xe9\nC=3', 'latin1')).problems).toEqual(['line 2 is not UTF-8. Save the file as UTF-8.']);
  });
});

test.each<[string, Buffer]>([
  ['little-endian', Buffer.from('\ufeffSANDBOX=false\n', 'utf16le')],
  ['big-endian', Buffer.from('\ufeffSANDBOX=false\n', 'utf16le').swap16()],
  ['without a byte order mark', Buffer.from('SANDBOX=false\n', 'utf16le')],
])('a file in UTF-16, %s, is refused by name', (_, bytes) => {
  expect(read(bytes)).toMatchObject({ entries: [], problems: ['is not UTF-8 but probably UTF-16. Save it as UTF-8.'] });
});

describe('a warning, without the value, is given about', () => {
  test.each<[string, string, RegExp]>([
    ['a comment after a value', 'b', /^line 1: A: what stands after # is a comment/],
    ['a # inside a value', 'b#canary', /^line 1: A: # belongs to the value/],
  ])('%s', (_, value, warning) => {
    const text = value === 'b' ? 'A=b # canary' : `A=${value}`;
    expect(read(text)).toEqual({ entries: [{ line: 1, name: 'A', value }], problems: [], warnings: [expect.stringMatching(warning)] });
    expect(read(text).warnings.join()).not.toContain('canary');
  });

  test('an empty value with a comment, and a value that begins with #', () => {
    expect(valuesOf('A= # canary\nB=#c')).toEqual({ A: '', B: '#c' });
    expect(read('A= # canary\nB=#c').warnings).toHaveLength(2);
  });

  test('a name that stands twice, of which the last holds', () => {
    expect(valuesOf('A=1\nA=2')).toEqual({ A: '2' });
    expect(read('A=1\nA=2').warnings).toEqual(['line 2: A stands in line 1 already; the last one holds']);
  });
});
