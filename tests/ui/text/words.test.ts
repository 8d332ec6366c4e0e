import { describe, expect, it } from 'vitest';
import { en } from '@/ui/text/en';
import { zhCN } from '@/ui/text/zh-cn';

function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => flatten(value, `${path}.${key}`));
}
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the words of the interface', () => {
  it('has the same keys and placeholders in Chinese and English', () => {
    const chinese = flatten(zhCN);
    const english = new Map(flatten(en));

    expect([...english.keys()]).toEqual(chinese.map(([key]) => key));
    for (const [key, text] of chinese)
      expect(placeholders(english.get(key)!), key).toEqual(placeholders(text));
  });

  it('writes Chinese sentences with Chinese punctuation', () => {
    const halfwidth = flatten(zhCN).filter(([, text]) => /[一-鿿][,;:]|[,;:][一-鿿]/.test(text));

    expect(halfwidth).toEqual([]);
  });
});
