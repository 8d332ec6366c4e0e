import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { CLOUD_MAPS } from '@/domain/cloud-map/cloud-map';
import type { LocalizedText } from '@/domain/text/localized-text';
import { FACES } from '@/faces/catalog';
import type { MethodTerm, StudyMethod } from '@/studies/study-method';
import { nameIn, useText } from '@/ui/text/use-text';
import { METHODS } from './method-list';
import styles from './methods-page.module.css';

/** The definitions behind every figure of the cloud maps, one section a study. */
export function MethodsPage() {
  const { t, language } = useText();
  useScrollToHash();
  return (
    <div className={styles['page']}>
      <nav className={styles['nav']} aria-label={t('methods.title')}>
        <Link to={FACES[0]!.path} search={true} className={styles['back']}>
          <ArrowLeft aria-hidden />
          {t('notFound.back')}
        </Link>
        {CLOUD_MAPS.map((cloudMap) => (
          <div key={cloudMap}>
            <h2>{t(`cloudMap.${cloudMap}`)}</h2>
            <ul>
              {METHODS.filter((method) => method.cloudMap === cloudMap).map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{nameIn(language, title)}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
      <main className={styles['main']}>
        <h1>{t('methods.title')}</h1>
        <p className={styles['lead']}>{t('methods.lead')}</p>
        {METHODS.map((method) => (
          <Method key={method.id} method={method} />
        ))}
      </main>
    </div>
  );
}

function Method({ method }: { readonly method: StudyMethod }) {
  const { t, language } = useText();
  const say = (text: LocalizedText) => nameIn(language, text);
  return (
    <article id={method.id} className={styles['method']} tabIndex={-1}>
      <header>
        <span className={styles['map']}>{t(`cloudMap.${method.cloudMap}`)}</span>
        <h2>{say(method.title)}</h2>
        <p className={styles['question']}>{say(method.question)}</p>
      </header>
      <Part title={t('methods.steps')}>
        <ol>
          {method.steps.map((step) => (
            <li key={step.en}>{say(step)}</li>
          ))}
        </ol>
      </Part>
      <Terms title={t('methods.formulae')} terms={method.formulae} />
      <Terms title={t('methods.parameters')} terms={method.parameters} />
      <Terms title={t('methods.classes')} terms={method.classes} />
      <Sentences title={t('methods.nulls')} sentences={method.nulls.map(say)} />
      <Sentences title={t('methods.limits')} sentences={method.limits.map(say)} />
      <Sentences title={t('methods.sources')} sentences={method.sources} />
    </article>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['part']}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

function Terms({ title, terms }: { readonly title: string; readonly terms: readonly MethodTerm[] }) {
  const { language } = useText();
  if (terms.length === 0) return null;
  return (
    <Part title={title}>
      <dl>
        {terms.map(({ term, meaning }) => (
          <div key={term.en}>
            <dt>{nameIn(language, term)}</dt>
            <dd>{nameIn(language, meaning)}</dd>
          </div>
        ))}
      </dl>
    </Part>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <Part title={title}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Part>
  );
}

/** Brings the study named in the address to the top: the page was not there when the browser looked for it. */
function useScrollToHash() {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  useEffect(() => {
    if (hash) document.getElementById(hash)?.scrollIntoView({ block: 'start' });
  }, [hash]);
}
