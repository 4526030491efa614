import { useState } from "react";
import { Button, Form, Input, Label, TextField } from "react-aria-components";
import { Page } from "../parts/page.tsx";
import { ProblemNote } from "../parts/problem.tsx";
import { useWords, words } from "../texts/language.ts";
import { enter } from "./session.ts";
import { WrongNameOrPassword } from "./wrong.ts";

const said = words({
  id: {
    title: "Masuk",
    name: "Nama pengguna",
    password: "Kata sandi",
    enter: "Masuk",
    entering: "Sedang masuk …",
    wrong: "Nama pengguna atau kata sandi tidak cocok.",
  },
  en: {
    title: "Sign in",
    name: "Name",
    password: "Password",
    enter: "Sign in",
    entering: "Signing in …",
    wrong: "Name and password do not match.",
  },
});

/** Where everybody begins, and whoever's session has ended. */
export function SignInPage() {
  const text = useWords(said);
  const [error, fail] = useState<unknown>(undefined);
  const [busy, work] = useState(false);
  async function submit(form: FormData) {
    work(true);
    fail(undefined);
    try {
      await enter(String(form.get("name")).trim(), String(form.get("password")));
    } catch (why) {
      fail(why);
    } finally {
      work(false);
    }
  }
  return (
    <Page title={text.title}>
      <Form
        className="card narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <TextField name="name" isRequired autoComplete="username">
          <Label>{text.name}</Label>
          <Input />
        </TextField>
        <TextField name="password" type="password" isRequired autoComplete="current-password">
          <Label>{text.password}</Label>
          <Input />
        </TextField>
        {error instanceof WrongNameOrPassword ? (
          <div role="alert" className="note bad">
            {text.wrong}
          </div>
        ) : (
          <ProblemNote error={error} />
        )}
        <Button type="submit" className="main" isDisabled={busy}>
          {busy ? text.entering : text.enter}
        </Button>
      </Form>
    </Page>
  );
}
