import { said, term, type StudyMethod } from '../study-method';

export const method: StudyMethod = {
  id: 'near-repeat',
  cloudMap: 'history',
  order: 40,
  title: said('近重复', 'Near repeats'),
  question: said(
    '一件发生后，附近短期内再发生的会更多吗？',
    'After one case, do more of its kind follow nearby and soon?',
  ),
  steps: [
    said(
      '只看同一类别。24 小时、50 m 内的同类先合并为一件，否则量到的是重复上报。',
      'One class at a time. Cases of a class within 24 h and 50 m are merged first, or repeated reports would be what is measured.',
    ),
    said(
      '数出各距离带、各间隔带内的事件对，与打乱时间后的平均相比。',
      'Pairs of cases are counted by band of distance and delay, and compared with the mean after the times are permuted.',
    ),
  ],
  formulae: [
    term(['比值', 'Ratio'], ['观测对数 ÷ 置换平均', 'pairs seen ÷ mean of permutations']),
    term(
      ['p', 'p'],
      ['(1 + 不少于观测的置换次数) ÷ (置换次数 + 1)', '(1 + permutations with as many) ÷ (permutations + 1)'],
    ),
  ],
  parameters: [
    term(
      ['距离带', 'Distances'],
      ['同址，1–100、101–200、201–300、301–400 m', 'same place, 1–100, 101–200, 201–300, 301–400 m'],
    ),
    term(['间隔带', 'Delays'], ['0–7、8–14、15–21、22–28 天', '0–7, 8–14, 15–21, 22–28 days']),
    term(
      ['置换', 'Permutations'],
      [
        '999 次，种子 12345；至多 6,000 件，超出则缩短时段',
        '999, seed 12345; 6,000 cases at most, else a shorter period',
      ],
    ),
  ],
  classes: [
    term(
      ['突出', 'Flagged'],
      [
        '比值 ≥ 1.2 且 p ≤ 0.05（表内不作多重校正）',
        'ratio ≥ 1.2 and p ≤ 0.05, not adjusted within the table',
      ],
    ),
  ],
  nulls: [
    said(
      '落在地址默认点的事件不是真实位置，不计并注明件数。',
      'Cases on default points of the geocoder have no real place; they are left out and counted.',
    ),
    said('该类不足 30 件时不可判。', 'Not assessable with fewer than 30 cases of the class.'),
  ],
  limits: [
    said(
      '某一片的长期增减也会抬高比值；p 在 0.01–0.05 之间要谨慎。',
      'A lasting rise confined to one part raises the ratio too; take p between 0.01 and 0.05 with care.',
    ),
  ],
  sources: [
    'Knox, G. (1964). Applied Statistics 13, 25–30.',
    'Johnson, S. D. et al. (2007). Space-time patterns of risk. Journal of Quantitative Criminology 23, 201–219.',
  ],
};
