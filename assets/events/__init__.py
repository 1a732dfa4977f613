"""From figures to events: which attack each figure speaks of, what its sources add up to, and how that was learnt.

`reconciling.reconcile` is the way in. `matching` gives every figure its event, `tolls` weighs the figures of one event against each
other, `history` keeps each step of that, `conflicts` shows what does not fit together. Text is never read here: all that a figure's
words tell was told by the stage before.
"""
