using Microsoft.Playwright;

namespace Meirim.BrowserTests.Infrastructure;

/// <summary>What a hand does that never leaves the keyboard.</summary>
internal static class ByKeyboard
{
    private const int MostStops = 250;

    /// <summary>Goes on from stop to stop until the element has the focus. What the keyboard does not reach is an error.</summary>
    public static async Task TabTo(this BrowserPage visitor, string selector)
    {
        // a keyboard goes round: past the last stop it comes to the first one
        for (int i = 0; i < MostStops; i++)
        {
            if (await visitor.Page.EvaluateAsync<bool>("s => !!document.activeElement && document.activeElement.matches(s)", selector)) return;
            await visitor.Page.Keyboard.PressAsync("Tab");
        }
        throw new InvalidOperationException($"the keyboard does not reach {selector} at {visitor.Page.Url}");
    }

    /// <summary>Presses the link or the button, and waits for the page to which it leads.</summary>
    public static async Task Follow(this BrowserPage visitor, string selector)
    {
        await visitor.TabTo(selector);
        await visitor.Load(() => visitor.Page.Keyboard.PressAsync("Enter"));
    }

    /// <summary>Does what loads another page, and waits until it is there.</summary>
    public static async Task Load(this BrowserPage visitor, Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        visitor.Page.Load += Loaded;
        await act();
        await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
        visitor.Page.Load -= Loaded;
    }

    /// <summary>Writes into the field of this name, in the place of what it held.</summary>
    public static async Task Write(this BrowserPage visitor, string name, string text)
    {
        await visitor.TabTo($"[name='{name}']");
        await visitor.Page.Keyboard.PressAsync("Control+A");
        await visitor.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Sets or clears the mark of a box.</summary>
    public static async Task Tick(this BrowserPage visitor, string selector)
    {
        await visitor.TabTo(selector);
        await visitor.Page.Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses among the buttons of a group or in a list with the arrow; without a value the first that is none yet.</summary>
    public static async Task Pick(this BrowserPage visitor, string name, string? value = null)
    {
        await visitor.TabTo($"[name='{name}']");
        if (await visitor.Page.EvaluateAsync<bool>("document.activeElement.type === 'radio'")) await visitor.Page.Keyboard.PressAsync("Space");
        for (int i = 0; i < MostStops; i++)
        {
            if (await visitor.Page.EvaluateAsync<bool>("v => v === null ? document.activeElement.value !== '' : document.activeElement.value === v", value)) return;
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }
        throw new InvalidOperationException($"the keyboard does not choose {value} of {name} at {visitor.Page.Url}");
    }

    /// <summary>Takes a file where one is asked for. Which file it is, is asked by a window of the system, not of the page.</summary>
    public static async Task Give(this BrowserPage visitor, string name, string file, string type, byte[] bytes)
    {
        await visitor.TabTo($"[name='{name}']");
        await visitor.Page.Locator($"[name='{name}']").SetInputFilesAsync(new FilePayload { Name = file, MimeType = type, Buffer = bytes });
    }
}
