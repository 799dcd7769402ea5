# Settings > Partners > Automation: the email domain of a partner's employees, and the banner while there is none.

automation-domain = Partner employee email domain
automation-none = none set
automation-example = agency.com
automation-about = HubSpot recognises your employees in your clients' accounts by this domain, formerly the partner-approved email domain.
automation-ensures = With it, managed tier points are credited to you, and your employees get free Partner Seats and the right partner permissions.
automation-others = If your employees have several domains, set the one that most of them use in client accounts. Add everybody else, such as contractors, in the Client Access Manager.
automation-set-by = Set by { $name } on { $date }.
automation-reminded = The super admins were last reminded on { $date }.
automation-not-reminded = The super admins have not been reminded yet.

automation-most =
    { $count ->
        [one] Most of your employees are on { $domain } (1).
       *[other] Most of your employees are on { $domain } ({ $count }).
    }
automation-most-with-clients =
    { $count ->
        [one] Most of your employees with clients are on { $domain } (1).
       *[other] Most of your employees with clients are on { $domain } ({ $count }).
    }
automation-take = { $key } takes it.
automation-manager = Open the Client Access Manager
automation-go-manager = open it

automation-theirs = { $domain } has been set meanwhile. Yours is kept here: save again to set it instead, or cancel to leave it at that.
automation-theirs-by = { $who } has set { $domain } meanwhile. Yours is kept here: save again to set it instead, or cancel to leave it at that.
automation-theirs-none = The domain was taken back meanwhile. Yours is kept here: save again to set it.
automation-unchanged = { $domain } is set already

automation-people = Your employees
automation-nobody = You have no partner employees yet. Tag users as partner employees in their permissions, or add people in the Client Access Manager.
automation-matched =
    { $count ->
        [one] 1 matches by the domain
       *[other] { $count } match by the domain
    }
automation-excepted =
    { $count ->
        [one] 1 matches by the Client Access Manager
       *[other] { $count } match by the Client Access Manager
    }
automation-unmatched =
    { $count ->
        [one] 1 needs the Client Access Manager
       *[other] { $count } need the Client Access Manager
    }
automation-stop =
    { $count ->
        [one] 1 stops matching
       *[other] { $count } stop matching
    }
automation-clients =
    { $count ->
        [one] 1 client
       *[other] { $count } clients
    }
automation-deactivated = deactivated
automation-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }

automation-preview = If you set { $domain }
automation-ascii = Addresses are compared with { $ascii }.
automation-stop-follows = Whoever stops matching keeps their clients and seats, but needs the Client Access Manager.
automation-stop-credit = Ends { $lost } of managed credit a month: { $then } instead of { $now }.
automation-matches-nobody = Nobody is on this domain. Check the spelling.
automation-grown = Nothing was set yet: more employees would stop matching than you have seen. Look again.
automation-confirm = Confirm
automation-action-confirm = confirm

question-discard-domain-title = Discard the domain?
question-discard-domain = What you typed is not set. If you leave, it is gone.

action-other-button = other button
action-edit-domain = Edit domain
action-take-domain = take proposal
do-domain-edit = Edit the partner employee email domain
do-domain-take = Take the proposed partner employee email domain
context-partners-automation = Partners › Automation
context-domain-form = the field for the domain
context-domain-preview = the preview of a domain

partner-banner = No partner employee email domain is set.
partner-banner-why = Managed tier points are not credited, and the super admins are reminded every week until one is.
partner-banner-way = Set it under Settings › Partners › Automation.
partner-banner-way-key = Set it under Settings › Partners › Automation ({ $key }).
