# Keys, as they are called.

key-enter = Enter
key-esc = Esc
key-tab = Tab
key-space = Space
key-backspace = Backspace
key-delete = Delete
key-insert = Insert
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-home = Home
key-end = End
key-page-up = PageUp
key-page-down = PageDown

key-with-shift = Shift-{ $key }
key-with-alt = Alt-{ $key }
key-with-control = Ctrl-{ $key }

# The table that "seatdesk keys" prints.
keys-heading-keys = KEYS
keys-heading-action = ACTION
keys-heading-does = WHAT IT DOES
keys-none = none
keys-where = Where: { $places }
