# The dialog "Contact sales".

contact-sales-title = Contact sales
contact-sales-about = About { $what }.
contact-sales-call = Call me
contact-sales-message = Send a message
contact-sales-number = Your telephone number
contact-sales-text = Your message
contact-sales-note = Simulated: nobody outside this machine is told, and nothing is charged.
contact-sales-too-long = The message is too long: 250 characters at most.
button-call-me = Call me
button-send = Send
action-send = send
