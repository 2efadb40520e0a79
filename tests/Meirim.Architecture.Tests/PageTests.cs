using System.Reflection;
using Meirim.Web;
using Meirim.Web.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meirim.Architecture.Tests;

/// <summary>No page is open by oversight.</summary>
public sealed class PageTests
{
    private static readonly IReadOnlyList<Type> Pages =
        [.. typeof(MeirimApp).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract)];

    [Fact]
    public void Every_page_says_who_may_use_it()
    {
        Pages.Count.ShouldBeGreaterThan(5);
        Pages.Where(p => !SaysWho(p)).Select(p => p.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void The_wall_falls_for_a_page_that_does_not_say() => SaysWho(typeof(Silent)).ShouldBeFalse();

    private static bool SaysWho(Type page) =>
        page.GetCustomAttribute<NeedsAttribute>() is not null ^ page.GetCustomAttribute<OpenToAllAttribute>() is not null;

    private sealed class Silent : PageModel;
}
