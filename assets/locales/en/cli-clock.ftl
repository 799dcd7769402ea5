# What "seatdesk clock" says.

cli-clock-ahead = On the way to { $time }:
cli-clock-bad-aim = "{ $text }" says not how far. Write a duration such as 12h, 1d, 2w or 1month, a date as YYYY-MM-DD, or one of next-renewal, next-invite-expiry, next-reset-expiry.
cli-clock-too-far = No calendar goes that far. Choose something nearer.
