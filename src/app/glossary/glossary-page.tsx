import { useState } from 'react';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { FACES } from '@/faces/catalog';
import { useText } from '@/ui/text/use-text';
import { findTerms } from './find-terms';
import styles from './glossary-page.module.css';

/** The words of the interface, searchable, each in both languages. */
export function GlossaryPage() {
  const { t, language } = useText();
  const other = language === 'zh' ? 'en' : 'zh';
  const [asked, setAsked] = useState('');
  const groups = findTerms(asked);
  const count = groups.reduce((sum, { terms }) => sum + terms.length, 0);
  return (
    <main className={styles['page']}>
      <Link to={FACES[0]!.path} search={true} className={styles['back']}>
        <ArrowLeft aria-hidden />
        {t('notFound.back')}
      </Link>
      <h1>{t('guide.glossary')}</h1>
      <input
        type="search"
        className={styles['search']}
        aria-label={t('guide.searchTerms')}
        placeholder={t('guide.searchTerms')}
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
      />
      <p role="status" className={styles['count']}>
        {count > 0 ? t('guide.termCount', { n: count }) : t('guide.noTerms')}
      </p>
      {groups.map(({ id, terms }) => (
        <section key={id}>
          <h2>{t(`guide.group.${id}`)}</h2>
          <dl>
            {terms.map(({ term, meaning }) => (
              <div key={term.en}>
                <dt>
                  {term[language]}
                  <small lang={other}>{term[other]}</small>
                </dt>
                <dd>{meaning[language]}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </main>
  );
}
