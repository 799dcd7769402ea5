# What "seatdesk clock" says.

cli-clock-ahead = On the way to { $time }:
cli-clock-bad-aim = "{ $text }" does not say how far to go. Write a duration such as 12h, 1d, 2w or 1month, a date as YYYY-MM-DD, or one of next-renewal, next-invite-expiry, next-reset-expiry.
cli-clock-too-far = No calendar goes that far. Choose something nearer.
cli-clock-no-such-day = No calendar has the day { $text }.
