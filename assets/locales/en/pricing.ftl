# Pricing & Features: products with their tiers, trials, and the bundle.

context-pricing = Pricing & Features
pricing-bundle = Create a bundle
pricing-note = Prices are fictional.
pricing-bundle-note = Prices are fictional and per month.

pricing-monthly = { $price } per month
pricing-yearly = { $price } per month, charged { $year } a year
pricing-by-month = charged by the month
pricing-by-year = charged by the year
pricing-short-by-month = monthly
pricing-short-by-year = yearly
pricing-level = { $tier }, { $period }
pricing-today = Charged today, seats included: { $total }
pricing-today-no-seats = Charged today: { $total }

pricing-bill-rises = Bill of { $date }: { $after } in place of { $before }, as your seats cost more

pricing-seats =
    { $count ->
        [one] 1 × { $seat } by default, at { $price } per month
       *[other] { $count } × { $seat } by default, at { $price } each per month
    }
pricing-with-core = Its features come with a Core Seat
pricing-teams =
    { $count ->
        [one] 1 team
       *[other] Up to { $count } teams
    }
pricing-presets = Presets and extra teams
pricing-salesforce = Users can be added from Salesforce

pricing-current = Current plan
pricing-current-until = The term ends on { $date } and renews.
pricing-trial-runs = Free trial until { $date }

button-contact-sales = Contact sales
button-try = Start free trial
action-contact-sales = contact sales
action-try = start trial
action-change-period = change
action-change-tier = tier and term
do-bundle-next-level = The next tier or term of a product
do-bundle-previous-level = The tier or term of a product before it

pricing-needs-hub = { $what }: needs { $product }.
pricing-owned = This account has { $product } { $tier } already.
pricing-nothing-ticked = Tick at least one product or add-on.
pricing-unticked = { $what }: unticked too, since it needs { $product }.
pricing-unticked-meanwhile = Somebody bought a part of this meanwhile: it is ticked no longer.
pricing-bundle-total = { $month } per month; charged today, seats included: { $total }
pricing-bundle-total-no-seats = { $month } per month; charged today: { $total }

# The question before a trial.
trial-question-title = Try { $product } for free?
trial-question = { $product } { $tier } is yours until { $date }, without a card. Then it ends by itself.
trial-question-seats =
    { $count ->
        [one] It brings 1 × { $seat }. When it ends, who holds it moves to a Core Seat where one is free, else to a View-Only Seat.
       *[other] It brings { $count } × { $seat }. When it ends, who holds one moves to a Core Seat where one is free, else to a View-Only Seat.
    }
trial-question-once = A product can be tried once.
