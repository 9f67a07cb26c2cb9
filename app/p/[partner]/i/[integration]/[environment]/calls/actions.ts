'use server'

import { placeAction } from '@/lib/actions/staff-action'
import { MakeCall } from '@/lib/calls/call-input'
import { makeCalls } from '@/lib/calls/make-calls'
import { rehearseGate } from '@/lib/calls/rehearse-gate'
import { NoInput } from '@/lib/form-input'

/** The answers go to the person who asked, in the action's result; they are stored nowhere. */
export const call = placeAction({ input: MakeCall }, makeCalls)

export const rehearse = placeAction({ input: NoInput }, rehearseGate)
