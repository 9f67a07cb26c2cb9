import { html } from 'hono/html'
import { type Markup, page } from '../pages/page.ts'
import type { Realm } from '../world.ts'
import { listPeople } from './list-people.ts'

type Login = { action: string; proof: Markup; problem?: string; purpose: string; where: string }

export async function loginPage(realm: Realm, login: Login): Promise<Markup> {
  const people = (await listPeople(realm.pool, realm.environment)).slice(0, 6)
  return page({
    title: 'Log in',
    where: login.where,
    body: html`<section class="card">
        <h1>Log in</h1>
        <p class="soft">${login.purpose}</p>
        ${login.problem ? html`<p class="problem" role="alert" id="problem">${login.problem}</p>` : ''}
        <form method="post" action="${login.action}">
          ${login.proof}
          <label for="email">E-mail</label>
          <input id="email" name="email" type="email" autocomplete="username" required />
          <label for="password">Password</label>
          <input id="password" name="password" type="password" autocomplete="current-password" required />
          <button class="primary" type="submit">Log in</button>
        </form>
      </section>
      <section class="card">
        <h2>Test people of this environment</h2>
        <ul class="plain">
          ${people.map((person) => html`<li><span class="mono">${person.email}</span><br /><span class="soft small">${person.name}</span></li>`)}
        </ul>
        <p class="small">Everybody's password: <span class="mono">${realm.settings.loginPassword}</span></p>
      </section>`,
  })
}
