# The wizard's dialog for a CSV file of users: the file is chosen, what it adds is shown, and only then is it added.

csv-title = A CSV file
csv-intro = A spreadsheet saved as .csv: a column Email, and up to { $limit } users.
csv-file = File
csv-example = ~/users.csv
csv-help = Type its path (Tab completes it), or drop the file here.
csv-reading = Reading the file…
csv-choose = Choose file
csv-action-complete = complete
csv-action-add = add
csv-action-other-file = other file

csv-needs-title = What the file needs
csv-needs-column = A column headed Email or Adresse e-mail. Other columns are ignored.
csv-needs-limit = At most { $limit } different addresses. More of them take several files.
csv-needs-rows = An address in every row. With one wrong row, nothing is added.
csv-needs-form = Commas, semicolons or tabs between the cells, and UTF-8 or UTF-16.

csv-folder-reading = Reading the folder…
csv-folder-missing = There is no such folder.
csv-folder-closed = You are not allowed to read this folder.
csv-folder-failed = The folder could not be read: { $why }
csv-folder-empty = No folder and no .csv file here.
csv-folder-no-match = No folder and no .csv file here begins like this.
csv-others =
    { $count ->
        [one] 1 other file
       *[other] { $count } other files
    }

# A file's size, by 1024. $size: the number as the language writes it.
csv-bytes =
    { $count ->
        [one] 1 byte
       *[other] { $count } bytes
    }
csv-size-1 = { $size } kB
csv-size-2 = { $size } MB
csv-size-3 = { $size } GB
csv-size-4 = { $size } TB
csv-decimal = { $whole }.{ $tenths }

csv-no-name = Enter the path of a file, or choose one below.
csv-missing = There is no file of this name.
csv-is-folder = This is a folder. Choose a file in it.
csv-no-file = This is no ordinary file but a device, a pipe or a socket. It was not opened.
csv-no-permission = You are not allowed to read this file.
csv-too-large = The file has { $size }, and a list of users at most { $most }. It was not read.
csv-failed = The file could not be read: { $why }
csv-empty = The file is empty.
csv-spreadsheet = This is a spreadsheet program's own file. Open it there, and save it as CSV.
csv-binary = This is not a text file, so it holds no list of users.
csv-unknown-encoding = Line { $line }: an address has an accent, and the file does not say how accents are written. Save it as “CSV UTF-8”.
csv-quotes = Line { $line }: a quotation mark is not closed, so the rows below it cannot be told apart.
csv-no-column = No Email column found. The first row says: { $found }.
csv-several-columns = Several columns hold addresses: { $columns }. Keep one of them.
csv-column = “{ $heading }” (column { $place })
csv-nobody = There is no address below the heading “{ $column }”.
csv-too-many = { $count } users in the file; { $limit } per import. Split it into { $files } files.
csv-invalid =
    { $count ->
        [one] Nothing was added: 1 row has no valid address, { $rows }.
       *[other] Nothing was added: { $count } rows have no valid address, { $rows }.
    }
csv-invalid-row = line { $line } “{ $text }”
csv-invalid-blank = line { $line } (empty)
csv-more = { $count } more
csv-no-room = The list is at { $listed } of { $limit } users, so { $room } more fit, and the file would add { $new }. Nothing was added.

csv-column-of = Column “{ $column }”
csv-utf16 = UTF-16
csv-one-byte = not UTF-8
csv-by-semicolon = separated by semicolons
csv-by-tab = separated by tabs
csv-by-other = separated by { $sign }
csv-will-add =
    { $count ->
        [one] 1 user will be added
       *[other] { $count } users will be added
    }
csv-adds-nobody = Nobody would be added: all of them are here already.
csv-left-out =
    { $count ->
        [one] 1 is a user here already and is left out
       *[other] { $count } are users here already and are left out
    }
csv-listed =
    { $count ->
        [one] 1 is in the list already
       *[other] { $count } are in the list already
    }
csv-repeats =
    { $count ->
        [one] 1 row repeats an address
       *[other] { $count } rows repeat an address
    }
csv-line = LINE
csv-address = ADDRESS
csv-row-listed = in the list already
csv-row-also =
    { $count ->
        [one] also on line { $lines }
       *[other] also on lines { $lines }
    }
csv-row-often = on { $count } lines
csv-add =
    { $count ->
        [one] Add 1 user
       *[other] Add { $count } users
    }
