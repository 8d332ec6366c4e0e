import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { useMutation } from '@tanstack/react-query';
import { Languages, SunMoon } from 'lucide-react';
import { sessionActions } from '@/client/session/session-actions';
import type { Session } from '@/contract/session';
import { Button, IconButton } from '@/ui/components/button';
import { TextField } from '@/ui/components/text-field';
import { changeLanguage } from '@/ui/text/language';
import { useText } from '@/ui/text/use-text';
import { useTheme } from '@/ui/use-theme';
import { useProblemText } from '../use-problem-text';
import styles from './sign-in-page.module.css';

/** Signing in; on the machine Geju runs on, the first account is made here. */
export function SignInPage({ firstAccount }: Pick<Session, 'firstAccount'>) {
  const { t, language } = useText();
  const { toggle } = useTheme();
  return (
    <main className={styles['page']}>
      <section className={styles['sheet']}>
        <header className={styles['head']}>
          <img src="/favicon.svg" alt="" />
          <div>
            <h1>{t('app.name')}</h1>
            <p>{t(firstAccount === 'here' ? 'access.firstTitle' : 'access.signInTitle')}</p>
          </div>
        </header>
        {firstAccount === 'here' ? <FirstAccountForm /> : null}
        {firstAccount === 'made' ? <SignInForm /> : null}
        {firstAccount === 'elsewhere' ? <p className={styles['note']}>{t('access.elsewhere')}</p> : null}
      </section>
      <footer className={styles['foot']}>
        <IconButton label={t('bar.theme')} onClick={toggle}>
          <SunMoon aria-hidden />
        </IconButton>
        <IconButton
          label={t('bar.language')}
          onClick={() => void changeLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          <Languages aria-hidden />
        </IconButton>
      </footer>
    </main>
  );
}

function SignInForm() {
  const { t } = useText();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const signingIn = useMutation({ mutationFn: sessionActions.signIn });
  return (
    <Form
      action={t('access.signIn')}
      working={signingIn.isPending || signingIn.isSuccess}
      error={signingIn.error}
      onSubmit={() => signingIn.mutate({ userName: userName.trim(), password })}
    >
      <UserNameField value={userName} onChange={setUserName} />
      <TextField
        label={t('access.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={setPassword}
      />
    </Form>
  );
}

function FirstAccountForm() {
  const { t } = useText();
  const [userName, setUserName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [password, setPassword] = useState('');
  const making = useMutation({ mutationFn: sessionActions.makeFirstAccount });
  return (
    <Form
      action={t('access.makeFirst')}
      working={making.isPending || making.isSuccess}
      error={making.error}
      onSubmit={() => making.mutate({ userName: userName.trim(), displayName, password })}
    >
      <p className={styles['note']}>{t('access.firstNote')}</p>
      <UserNameField value={userName} onChange={setUserName} />
      <TextField label={t('access.displayName')} required value={displayName} onChange={setDisplayName} />
      <TextField
        label={t('access.password')}
        type="password"
        autoComplete="new-password"
        required
        minLength={10}
        hint={t('access.passwordHint')}
        value={password}
        onChange={setPassword}
      />
    </Form>
  );
}

function UserNameField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useText();
  return (
    <TextField
      label={t('access.userName')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      required
      {...props}
    />
  );
}

interface FormProps {
  readonly action: string;
  readonly working: boolean;
  readonly error: Error | null;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

function Form({ action, working, error, onSubmit, children }: FormProps) {
  const problemText = useProblemText();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form className={styles['form']} onSubmit={submit}>
      {children}
      {error ? (
        <p role="alert" className={styles['error']}>
          {problemText(error)}
        </p>
      ) : null}
      <Button kind="primary" type="submit" disabled={working} className={styles['action'] ?? ''}>
        {action}
      </Button>
    </form>
  );
}
