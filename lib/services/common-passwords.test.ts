import { describe, expect, test } from 'vitest'
import { isCommonPassword } from './common-passwords'

describe('common passwords', () => {
  test.each([
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'passwordpassword',
    'Password1234!',
    'P@ssw0rd2026!!',
    'qwertyuiop123',
    '1qaz2wsx3edc4rfv',
    'qwerty-asdfgh-zxcvbn',
    '123456789012',
    '050123456789',
    'iloveyou12345',
    'Habibi.Habibti!',
    'mohamed_ahmed_99',
    'bismillah786786',
    'assalamualaikum',
    'كلمة السر 123',
    'مرحبا بسم الله',
    'شسيبلاتنمكط12',
    'ابتثجحخدذرزس',
    'محمدمحمدمحمد',
    'mihbara-newsroom',
  ])('%s is one', password => expect(isCommonPassword(password)).toBe(true))

  test.each([
    'قمر على سطح الدار القديمة',
    'correct horse battery staple',
    'tolv-gamle-kaffekopper',
    'x9!Kd02mzQ-uP',
    'ثلاث نخلات خلف البئر',
    'نافذة تطل على البحر',
  ])('%s is none', password => expect(isCommonPassword(password)).toBe(false))

  test('nobody’s password is their own name or address', () => {
    const known = ['سلمى الحدّاد', 'salma.haddad@example.com']
    expect(isCommonPassword('salma.haddad.2026', known)).toBe(true)
    expect(isCommonPassword('سلمي الحداد 1990', known)).toBe(true)
    expect(isCommonPassword('salma.haddad.2026', [])).toBe(false)
  })
})
