using Gongkai.Domain.Requests;

namespace Gongkai.Domain.Tests.Requests;

public class IntakePolicyTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void A_window_is_full_until_the_oldest_that_counts_leaves_it()
    {
        var window = new AttemptWindow(3, 10);
        Assert.Null(window.FreeAt([Now, Now.AddMinutes(-1)], Now));
        Assert.Equal(Now.AddMinutes(1), window.FreeAt([Now, Now.AddMinutes(-1), Now.AddMinutes(-9), Now.AddMinutes(-9.5)], Now));
        Assert.Null(window.FreeAt([Now, Now.AddMinutes(-1), Now.AddMinutes(-10)], Now));
        Assert.Null(new AttemptWindow(0, 10).FreeAt([Now], Now));
    }
}
