using Meirim.Web.Accounts;
using Meirim.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Meirim.Web.Choosing.MyRequests.HelpDesk;

/// <summary>The help desk finds the request of whoever calls, by name, phone or e-mail. Without a question it sees what itself made.</summary>
[Needs(Role.HelpDesk)]
public sealed class IndexModel(MeirimDb db, RequestLines lines, ChoosingWords words) : MeirimPage
{
    private const int Most = 30, LongestQuestion = 100;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public ChoosingWords Words => words;

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var question = Q?.Trim();
        if (question?.Length > LongestQuestion) question = question[..LongestQuestion];
        var which = string.IsNullOrEmpty(question)
            ? db.ServiceRequests.Where(r => r.HelpDeskId == Actor.AccountId)
            : db.ServiceRequests.Where(r => r.State != RequestState.Draft && (r.Name == question || r.Phone == question || r.Email == question || r.Name.StartsWith(question + " ")));
        Lines = await lines.Read(which, 0, Most, cancel);
    }
}
