# Seats, products and tiers.

seat-core = Core Seat
seat-view-only = View-Only Seat
seat-sales = Sales Seat
seat-service = Service Seat
seat-partner = Partner Seat

# In a table's column.
seat-short-core = Core
seat-short-view-only = View-Only
seat-short-sales = Sales
seat-short-service = Service
seat-short-partner = Partner

about-seat-core = Paid. Marketing, CMS and Operations Hub, Sales and Service Hub Starter, and the shared platform, at the highest tier the account owns.
about-seat-view-only = Free. May look at some tools and read reports, and cannot create, publish, edit, save or delete anything.
about-seat-sales = Paid. Everything of a Core Seat, and the sales tools for working with customers one to one.
about-seat-service = Paid. Everything of a Core Seat, and the service tools for working with customers one to one.
about-seat-partner = Free, for employees of solutions partners and providers. Every feature of the account.

seat-unlimited = unlimited
seat-free = { $free } of { $count } left
seat-free-then = { $free } of { $count } left, then { $left }
seat-leaving =
    { $count ->
        [one] 1 leaves on { $date }
       *[other] { $count } leave on { $date }
    }

product-marketing = Marketing Hub
product-sales = Sales Hub
product-service = Service Hub
product-cms = CMS Hub
product-operations = Operations Hub
product-sales-free = HubSpot Sales

# A tier and those above it.
tier-free = any plan
tier-starter = Starter or above
tier-professional = Professional or Enterprise
tier-enterprise = Enterprise

refused-not-active = You are no longer an active user of this account.
refused-permissions = Needs: { $permissions }.
refused-super-admin = Needs: Super Admin.
refused-tier = Needs { $product } { $tier }.
refused-partner-account = Partner accounts only.
