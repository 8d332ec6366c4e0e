// @vitest-environment jsdom
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { RuleLists } from '@/panels/coverage/rule-lists';
import { coverageSurvey } from '#tests/support/coverage-results';
import { renderInPanel } from '#tests/support/in-panel';

const rowsOf = (name: string) => within(screen.getByRole('list', { name })).getAllByRole('button');

describe('RuleLists', () => {
  it('names cameras that look into homes, lack a record, keep too little, or see over the border', async () => {
    await renderInPanel(<RuleLists survey={coverageSurvey()} />);

    expect(rowsOf('看进住宅、学校')[0]).toHaveTextContent(/朝窗 1.*6 m.*住宅外墙占视角 40/u);
    expect(rowsOf('未登记用途')).toHaveLength(1);
    expect(screen.queryByRole('list', { name: '未登记责任单位' })).toBeNull();
    expect(rowsOf('录像保存不足 30 天')[0]).toHaveTextContent(/15 天/u);
    expect(rowsOf('授权已到期')[0]).toHaveTextContent('到期 1');
    expect(rowsOf('边界摄像机')[0]).toHaveTextContent(/边界 1.*40.*street 0 → street 1/u);
  });

  it('picks a camera out', async () => {
    const { change } = await renderInPanel(<RuleLists survey={coverageSurvey()} />);
    await userEvent.click(rowsOf('边界摄像机')[0]!);

    expect(change).toHaveBeenCalledWith({
      selection: { kind: 'feature', collectionId: 'cameras', code: 'b' },
    });
  });

  it('says what is not on record at all once, instead of listing every camera', async () => {
    const survey = coverageSurvey();
    const all = Array.from({ length: survey.census.all }, (_, i) => ({ code: String(i), name: '' }));
    const rules = { ...survey.rules, knowsUses: false, into: [], withoutOwner: all, withoutRetention: all };
    await renderInPanel(<RuleLists survey={{ ...survey, rules }} />);

    expect(screen.queryByRole('list', { name: '未登记责任单位' })).toBeNull();
    expect(screen.getByText(/4 台均不明：未登记责任单位、未登记录像保存天数/u)).toBeInTheDocument();
    expect(screen.getByText(/建筑用途不明/u)).toBeInTheDocument();
  });
});
