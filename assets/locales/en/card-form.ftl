# The card form, and the dialog that shows it.

card-form-number = Card number
card-form-expiry = Valid until
card-form-code = Security code
card-form-holder = Name on the card
card-form-expiry-help = MM/YY
card-form-note = Simulated: nothing leaves this machine and no money moves. Test numbers pass, such as 4242 4242 4242 4242. Only brand, last four digits, expiry and name are kept.

card-form-no-number = Enter the number on the card.
card-form-no-expiry = Enter month and year, such as 09/28.
card-form-no-code = Enter the security code.
card-form-no-holder = Enter the name on the card.
card-form-number-shape = A card number has 12 to 19 digits.
card-form-number-check = No card has this number: check its digits.
card-form-expiry-shape = Enter month and year, such as 09/28.
card-form-expiry-past = It expired in { $month }: enter a valid card.
card-form-code-shape = The code of this card has { $count } digits.
