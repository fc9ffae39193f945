export { AccountColumn } from './components/account-column'
export { RegisterForm } from './components/register-form'
export { SetupForm } from './components/setup-form'
export { SignInForm } from './components/sign-in-form'
