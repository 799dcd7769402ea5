# Groups of the permission list.
group-crm = CRM
group-marketing = Marketing
group-sales = Sales
group-service = Service
group-automation = Automation
group-reports = Reports
group-account = Account
group-partner = Partner program

# Permissions: one message each, named after the key.
perm-crm-contacts-view = View contacts
perm-crm-contacts-edit = Edit contacts
perm-crm-contacts-delete = Delete contacts
perm-crm-companies-view = View companies
perm-crm-companies-edit = Edit companies
perm-crm-companies-delete = Delete companies
perm-crm-deals-view = View deals
perm-crm-deals-edit = Edit deals
perm-crm-deals-delete = Delete deals
perm-crm-tickets-view = View tickets
perm-crm-tickets-edit = Edit tickets
perm-crm-tickets-delete = Delete tickets
perm-crm-tasks-view = View tasks
perm-crm-tasks-edit = Edit tasks
perm-crm-tasks-delete = Delete tasks
perm-crm-notes-view = View notes
perm-crm-notes-edit = Edit notes
perm-crm-notes-delete = Delete notes
perm-crm-communicate = Communicate
perm-crm-bulk-delete = Bulk delete
perm-crm-import = Import
perm-crm-export = Export
perm-crm-merge = Merge records
perm-crm-edit-properties = Edit property settings
perm-crm-custom-views = Create custom views

perm-marketing-access = Marketing access
perm-marketing-ads = Ads
perm-marketing-campaigns = Campaigns
perm-marketing-email = Marketing email
perm-marketing-forms = Forms
perm-marketing-social = Social
perm-marketing-landing-pages = Landing pages
perm-marketing-blog = Blog
perm-marketing-website = Website pages
perm-marketing-contacts = Marketing contacts

perm-sales-access = Sales access
perm-sales-templates = Templates
perm-sales-sequences = Sequences
perm-sales-meetings = Meetings
perm-sales-quotes = Quotes
perm-sales-forecasting = Forecasting
perm-sales-playbooks = Playbooks
perm-sales-product-library = Manage product library

perm-service-access = Service access
perm-service-inbox = Inbox
perm-service-knowledge-base = Knowledge base
perm-service-feedback-surveys = Feedback surveys
perm-service-customer-portal = Customer portal
perm-service-help-desk = Help desk

perm-automation-workflows = Workflows
perm-automation-chatflows = Chatflows

perm-reports-dashboards = Dashboards
perm-reports-reports = Reports
perm-reports-data-quality = Data quality tools
perm-reports-marketing = Marketing reports

perm-account-access = Account access
perm-account-add-edit-users = Add and edit users
perm-account-add-edit-teams = Add and edit teams
perm-account-presets = Presets
perm-account-modify-billing = Modify billing
perm-account-apps = Add and remove apps
perm-account-edit-defaults = Edit account defaults
perm-account-domains = Domain settings
perm-account-super-admin = Super Admin

perm-partner-employee = Partner employee
perm-partner-manage-employees = Partner employee management
perm-partner-admin = Partner Admin

# Templates.
template-super-admin = Super Admin
template-view-only = View Only
template-marketing-manager = Marketing Manager
template-content-marketer = Content Marketer
template-sales-manager = Sales Manager
template-sales-representative = Sales Representative
template-service-manager = Service Manager
template-service-representative = Service Representative
template-partner-admin = Partner Admin

# What is granted of a permission.
grant-on = On
grant-owned = Owned only
grant-owned-unassigned = Owned and unassigned
grant-team = Team owned
grant-team-unassigned = Team owned and unassigned
grant-everything = Everything
grant-everything-unassigned = Everything except unassigned
grant-view = View
grant-edit = Edit
grant-publish = Publish
grant-off = Off
grant-none = None
