using Meirim.Web.Accounts;

namespace Meirim.Web.Ui.Accessibility;

[OpenToAll]
public sealed class IndexModel : MeirimPage;
